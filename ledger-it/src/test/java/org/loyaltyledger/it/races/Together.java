package org.loyaltyledger.it.races;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Starts many calls at the same moment. */
public final class Together {

    private Together() {}

    /** The answers of {@code call(0)} to {@code call(n - 1)}, made by n threads let go at once. */
    public static <T> List<T> run(int n, IntFunction<T> call) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(n);
        ExecutorService threads = Executors.newFixedThreadPool(n);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int number = i;
                calls.add(() -> {
                    start.await();
                    return call.apply(number);
                });
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
