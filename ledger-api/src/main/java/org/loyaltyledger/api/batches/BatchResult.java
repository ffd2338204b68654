package org.loyaltyledger.api.batches;

/**
 * The answer to one line of a batch.
 *
 * @param line the line's number, from 1
 * @param key the line's idempotency key; absent: the line could not be read that far
 * @param status the HTTP status the single call would have answered
 * @param replayed whether this is the stored answer of an earlier call
 * @param body what the single call would have answered: its document or a problem
 */
public record BatchResult(Integer line, String key, Integer status, Boolean replayed, Object body) {}
