package org.loyaltyledger.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** As many callers as asked for, each with its next request ready when the last one is answered: measures capacity. */
public final class ClosedLoop {

    private ClosedLoop() {}

    /** Opens the callers, then lets all of them loose for the given time. */
    public static Run run(int clients, Duration time, Client.Source source) throws SQLException {
        List<Client> opened = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            for (int number = 0; number < clients; number++) {
                opened.add(source.open(number));
            }
            return collect(threads, opened, time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a run", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed: " + failed.getCause(), failed.getCause());
        } finally {
            threads.shutdownNow();
            for (Client client : opened) {
                client.close();
            }
        }
    }

    private static Run collect(ExecutorService threads, List<Client> clients, Duration time)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<Histogram>> loops = new ArrayList<>();
        for (Client client : clients) {
            loops.add(() -> loop(client, end));
        }
        Histogram all = new Histogram(Run.LONGEST_NANOS, Run.DIGITS);
        for (Future<Histogram> loop : threads.invokeAll(loops)) {
            all.add(loop.get());
        }
        return new Run(all.getTotalCount(), System.nanoTime() - start, all);
    }

    private static Histogram loop(Client client, long end) throws SQLException {
        Histogram latencies = new Histogram(Run.LONGEST_NANOS, Run.DIGITS);
        long before = System.nanoTime();
        while (before < end) {
            client.once();
            long after = System.nanoTime();
            latencies.recordValue(Math.min(after - before, Run.LONGEST_NANOS));
            before = after;
        }
        return latencies;
    }
}
