package org.loyaltyledger.bench;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time of this process and of all it started that still run: with the embedded database client, service and
 * server together. Other work on the machine does not blur it as it blurs the rates.
 */
final class Processors {

    private Processors() {}

    static Duration spent() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
