package org.loyaltyledger.vault.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.RequestId;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.writer.Fingerprint;
import org.loyaltyledger.vault.writer.IdempotencyKey;
import org.loyaltyledger.vault.writer.StoredAnswer;
import org.loyaltyledger.vault.writer.Vault;

/** Hands the commands of one request in, in the name of its caller. */
@RequestScoped
public class Intake {
    public static final String KEY_HEADER = "Idempotency-Key";
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";
    /** What a key may be. */
    public static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private Vault vault;
    private Caller caller;
    private FormerKeys formerKeys;
    private HttpServletRequest request;

    Intake() {
        // for the container's proxy
    }

    @Inject
    Intake(Vault vault, Caller caller, FormerKeys formerKeys, HttpServletRequest request) {
        this.vault = vault;
        this.caller = caller;
        this.formerKeys = formerKeys;
        this.request = request;
    }

    /**
     * Books, at most once for the key, and answers; a replay says so.
     *
     * @param programme id of the programme
     * @param partitions where the command's accounts live
     * @param key the Idempotency-Key header
     * @param operation method and path, so that a key is not used for two operations
     * @param body the wire record
     * @throws Problem idempotency-key-missing, idempotency-key-reused, too-many-requests, unavailable
     */
    public Response book(
            long programme, SortedSet<Integer> partitions, String key, String operation, Object body, Command command) {
        return response(vault.execute(
                partitions, keyOf(programme, key), fingerprint(operation, body), command, RequestId.of(request)));
    }

    /** As above, where everything lives in one partition. */
    public Response book(long programme, int partition, String key, String operation, Object body, Command command) {
        return book(programme, new TreeSet<>(List.of(partition)), key, operation, body, command);
    }

    /** Queues one of many: the answer comes later, refusals are among the answers. */
    public CompletableFuture<StoredAnswer> submit(
            long programme, int partition, String key, String operation, Object body, Command command) {
        return vault.submit(
                partition, keyOf(programme, key), fingerprint(operation, body), command, RequestId.of(request));
    }

    /** As above; what spans partitions is booked at once. */
    public CompletableFuture<StoredAnswer> submit(
            long programme, SortedSet<Integer> partitions, String key, String operation, Object body, Command command) {
        return partitions.size() == 1
                ? submit(programme, partitions.first(), key, operation, body, command)
                : CompletableFuture.completedFuture(vault.execute(
                        partitions,
                        keyOf(programme, key),
                        fingerprint(operation, body),
                        command,
                        RequestId.of(request)));
    }

    /** What {@link #book} would answer; nothing is stored. */
    public Response preview(SortedSet<Integer> partitions, Command command) {
        return response(vault.preview(partitions, command, RequestId.of(request)));
    }

    public Response preview(int partition, Command command) {
        return preview(new TreeSet<>(List.of(partition)), command);
    }

    /** For those who wait by themselves. */
    public StoredAnswer await(CompletableFuture<StoredAnswer> answer) {
        StoredAnswer whole = vault.await(answer);
        return caller.partner().isPresent() ? seen(whole) : whole;
    }

    private IdempotencyKey keyOf(long programme, String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_MISSING)
                    .detail(key == null ? "The header is missing." : "The header is not 1 to 255 visible characters.");
        }
        return new IdempotencyKey(programme, caller.id(), key, formerKeys.of(caller));
    }

    private Fingerprint fingerprint(String operation, Object body) {
        return Fingerprint.of(operation, caller.bounds(), body);
    }

    private StoredAnswer seen(StoredAnswer answer) {
        return new StoredAnswer(
                answer.status(), new PartnerAnswer(caller).of(answer.body()), answer.transaction(), answer.replayed());
    }

    private Response response(StoredAnswer whole) {
        StoredAnswer answer = caller.partner().isPresent() ? seen(whole) : whole;
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(answer.isProblem() ? ProblemDocument.MEDIA_TYPE : MediaType.APPLICATION_JSON)
                .entity(answer.body());
        return (answer.replayed() ? response.header(REPLAYED_HEADER, "true") : response).build();
    }
}
