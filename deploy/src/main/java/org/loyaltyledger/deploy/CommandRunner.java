package org.loyaltyledger.deploy;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;

/**
 * Runs one command of this folder: 0 after success, 1 after a failure, 2 when it was called or set up wrongly. A failure
 * is one sentence on standard error, without a stack trace.
 */
final class CommandRunner {
    private CommandRunner() {}

    /** @return the exit code of the process */
    static int run(Callable<Integer> command, PrintWriter out, PrintWriter err, String... words) {
        return lineOf(command).setOut(out).setErr(err).execute(words);
    }

    static int run(Callable<Integer> command, String... words) {
        return run(command, new PrintWriter(System.out, true), new PrintWriter(System.err, true), words);
    }

    static CommandLine lineOf(Callable<Integer> command) {
        return new CommandLine(command)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler((fault, line, parsed) -> failed(fault, line));
    }

    private static int failed(Exception fault, CommandLine line) throws Exception {
        if (fault instanceof IllegalArgumentException || fault instanceof IllegalStateException) {
            line.getErr().println(fault.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof IOException || fault instanceof SQLException) {
            line.getErr().println(fault.getMessage());
            return ExitCode.SOFTWARE;
        }
        throw fault; // an error of the program: with its stack trace
    }

    /** The version of the build, from the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandRunner.class.getPackage().getImplementationVersion();
            return new String[] {"Loyalty Ledger " + (version == null ? "(not packaged)" : version)};
        }
    }
}
