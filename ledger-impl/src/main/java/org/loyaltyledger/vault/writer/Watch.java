package org.loyaltyledger.vault.writer;

import org.loyaltyledger.api.problem.ProblemType;

/** Is told what the writers do; for metrics. Called by writer threads: must be quick and must not throw. */
public interface Watch {

    /** A submission left the queue after so many nanoseconds. */
    void waited(long nanos);

    /** A batch was committed. */
    void committed(int size, long readNanos, long decideNanos, long storeNanos);

    void refused(ProblemType type);

    /** A batch is tried again. */
    void retried();

    /** Watches nothing. */
    Watch NONE = new Watch() {
        @Override
        public void waited(long nanos) {}

        @Override
        public void committed(int size, long readNanos, long decideNanos, long storeNanos) {}

        @Override
        public void refused(ProblemType type) {}

        @Override
        public void retried() {}
    };
}
