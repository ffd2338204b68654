package org.loyaltyledger.api.problem;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Every kind of failure a caller can meet. The slug is the stable part of the problem's {@code type} URI; the
 * explanation is its page at {@code /problems/<slug>}.
 */
public enum ProblemType {
    // The request itself
    MALFORMED_JSON(400, "The body is no JSON", "The body could not be parsed; the detail names line and column."),
    INVALID_REQUEST(
            400,
            "The request is not as described",
            "A field, parameter or header is missing, unknown, of the wrong type or out of range. Each violation names"
                    + " its place. Nothing was stored."),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "An Idempotency-Key is needed",
            "Every call that books needs an Idempotency-Key header of 1 to 255 visible ASCII characters, new for every"
                    + " business event and the same for every retry of it."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The Idempotency-Key was used for another request",
            "The key is known, but with another body. The figures name the first field that differs. Use a new key for"
                    + " a new event; repeat the old body to get the old answer."),
    NOT_FOUND(
            404,
            "Not found",
            "There is nothing here that you may see. What belongs to another programme or another member answers"
                    + " exactly like what does not exist."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This path exists, but not with this method; see the Allow header."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The service cannot answer in the media type that Accept asks for."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send application/json, or what the operation describes."),
    BODY_TOO_LARGE(
            413,
            "The body is too large",
            "The body is larger than the service reads in one request. Split it; bulk calls take more than single"
                    + " ones."),
    REQUEST_TIMEOUT(
            408,
            "The request did not arrive in time",
            "The service waits a bounded time for a request and its body. Nothing was stored. Send the request again, as a"
                    + " whole, with the same Idempotency-Key."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "The service has more work than it can queue. Nothing was stored. Retry with the same Idempotency-Key after"
                    + " the time in Retry-After."),

    RATE_LIMITED(
            429,
            "Asked too often",
            "The caller has used up its quota. Nothing was done. RateLimit-Policy tells the quota, RateLimit what is left of"
                    + " it; ask again after the time in Retry-After."),

    // Who is asking
    UNAUTHORISED(401, "A valid token is needed", "Send a bearer token that is signed by the issuer, valid now."),
    FORBIDDEN(403, "Not allowed for this role", "The token is valid, but its role may not do this."),

    // State
    CONFLICT(409, "Conflict", "The request does not fit the present state; the detail says why."),
    PRECONDITION_FAILED(412, "Changed meanwhile", "If-Match names another version than the present one. Read again."),
    DUPLICATE_RECEIPT(
            409,
            "This receipt is already posted",
            "The receipt number is known from this source. The figures name the first transaction; sameContent says"
                    + " whether the same was posted again, and differences names up to ten places of the body that differ"
                    + " from what was posted first. Nothing was stored."),

    // Points
    INSUFFICIENT_POINTS(
            422,
            "Not enough points",
            "Fewer points are spendable than the request needs; pending, held and expired points do not count."),
    HOLD_NOT_OPEN(422, "The hold is not open", "The hold was already captured or voided."),
    HOLD_EXPIRED(422, "The hold has timed out", "The points went back to the member when the hold's time was over."),
    LIMIT_EXCEEDED(422, "A limit is exceeded", "The terms limit this; the figures name the limit, wanted and left."),
    VELOCITY_EXCEEDED(422, "Too many in too short a time", "The terms bound how often this may happen in a period."),
    OCCURRED_AT_OUT_OF_BOUNDS(
            422,
            "The time is out of bounds",
            "occurredAt is further ahead or further back than the programme's terms accept."),
    RETURN_EXCEEDS_SALE(
            422,
            "More comes back than is left of the sale",
            "The sale has no such line, or less of it is left after earlier returns; the figures name what is left."),
    RETURN_NEEDS_LINES(
            422,
            "The return must name lines",
            "The programme judges returns by item, so an amount on the sale as a whole says too little."),
    CURRENCY_MISMATCH(422, "Another currency", "The amount is in a currency that the programme does not use."),

    // Members
    STORE_UNKNOWN(
            422,
            "Unknown store",
            "The programme has registered its stores, and this is none of them or is closed. An operator registers"
                    + " stores."),
    MEMBER_UNKNOWN(422, "Unknown member", "No member is known by this identifier, and the terms refuse unknown ones."),
    MEMBER_SUSPENDED(422, "The member is suspended", "A suspended member neither earns nor spends."),
    MEMBER_CLOSED(422, "The member is closed", "A closed membership takes no further transactions."),
    IDENTIFIER_TAKEN(
            409,
            "The identifier belongs to another member",
            "An identifier names one member of a programme. The figures say which identifier it is. Remove it there, or"
                    + " merge the two members, before it can be added here."),

    // Movements
    TRANSFER_REFUSED(
            422,
            "The terms do not allow this transfer",
            "The programme allows no transfers, the points are fewer or more than one transfer may move, or giver and"
                    + " receiver are the same member. The detail says which."),
    SECOND_PERSON_NEEDED(
            422, "Another operator must approve this", "Whoever proposed an adjustment cannot approve it."),

    // Clubs
    ALREADY_IN_CLUB(
            409,
            "The member is in this club",
            "A member belongs to a club once. The figures name the membership; change its plan, or end it first."),
    PLAN_NOT_OFFERED(422, "No such plan is offered", "The terms in force have no such club, or it has no such plan."),
    MEMBERSHIP_STATE(
            409,
            "The membership is not in a state for this",
            "The figures name the membership's status and those in which it would be possible. Nothing was changed."),
    FAMILY_REFUSED(
            422,
            "Not in this family",
            "The plan has no family or no room in it, the person belongs to one already or not to this one, or may not"
                    + " draw on its points. The detail says which."),

    // Contracts
    CONTRACT_STATE(
            409,
            "The contract's state does not allow this",
            "Where a contract stands decides what may be done with it. The figures name its state and what can be done"
                    + " in it; the contract is unchanged. The state table is in the guide of contracts."),
    CONTRACT_CHANGED(
            409,
            "The document is another one",
            "The hash is not that of the document on offer. Read the document again; a yes counts for what was read."),
    NOTICE_OUT_OF_TIME(
            422,
            "Notice does not count now",
            "The contract renews only if notice is given within a window before its end, and some never renew. The"
                    + " figures name the window."),
    CORRECTION_EXCEEDS_USAGE(
            422,
            "More than was reported",
            "Of a report no more can be taken back than is left of it; the figures say how much that is."),
    EXIT_OUT_OF_TIME(
            422,
            "No exit at that time",
            "An exit lies at or after acceptance, before the end, and not before something that was booked for the"
                    + " contract. The figures name the earliest instant."),

    // Bundles
    BUNDLE_INCOMPLETE(
            422,
            "A part of the bundle is not held",
            "A bundle can be signed up for, or passed on to somebody, only while all its parts are held there, and an"
                    + " add-on only while its base is. The figures name what is missing."),
    ADD_ONS_RUNNING(
            422,
            "Add-ons run beside it",
            "What add-ons rest on cannot be left while they run. End them first, or ask for them to end with it. The"
                    + " figures name them."),

    // Terms
    TERMS_INVALID(422, "The terms are invalid", "The document was refused as a whole; all errors are listed."),
    NO_TERMS_IN_FORCE(
            422,
            "No terms are in force",
            "The programme has no terms that were in force at that instant, so nothing can be judged by them."),
    EFFECTIVE_TOO_EARLY(
            422,
            "The terms would take effect too early",
            "Terms never change the past: a version takes effect after every version published before it and a few"
                    + " seconds ahead of now, so that every node knows it in time. The figures name the earliest"
                    + " instant. Only the first version of a programme may reach back."),

    // The service
    UNAVAILABLE(503, "Not available now", "The service cannot do this right now. Retry with the same Idempotency-Key."),
    INTERNAL(
            500,
            "Something failed in the service",
            "This is not the caller's fault. Nothing was acknowledged; a retry with the same Idempotency-Key is safe."
                    + " The instance is the incident's id in the service's log.");

    private static final Set<ProblemType> REPEATABLE = EnumSet.of(
            NOT_FOUND,
            MEMBER_UNKNOWN,
            MEMBER_SUSPENDED,
            IDENTIFIER_TAKEN,
            OCCURRED_AT_OUT_OF_BOUNDS,
            PLAN_NOT_OFFERED,
            NO_TERMS_IN_FORCE);

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** {@code INSUFFICIENT_POINTS} is {@code insufficient-points}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /**
     * Whether the refusal stays under its Idempotency-Key: true where the request itself was judged, such as for points that
     * were not there. False where the refusal depends on what others may set right later - a member that is not enrolled
     * yet, terms that are not in force yet - so that the same call with the same key may be sent again and is then decided
     * again; it is booked once at most all the same.
     */
    public boolean isKept() {
        return !REPEATABLE.contains(this);
    }

    /** One paragraph for the problem's page. */
    public String explanation() {
        return explanation;
    }

    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
