package org.loyaltyledger.it.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs expected.awk over a till file. */
final class Expected {

    private static final String SCRIPT = "src/test/replay/expected.awk";

    private Expected() {}

    static Collection<String> of(Path file, String department, int days, String day) throws IOException {
        String read = file.toString().endsWith(".gz") ? "gzip -dc" : "cat";
        String command = read + " \"$0\" | awk -f " + SCRIPT + " -v department=" + department + " -v days=" + days
                + " -v at=" + day;
        Process awk = new ProcessBuilder("sh", "-c", command, file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(awk.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
