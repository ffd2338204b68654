package org.loyaltyledger.member.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Room;

/** The rows of this room in the writer. */
public final class Rooms {

    /** What members did, by local day. */
    public static final Room<ActivityKey, ActivityDay> ACTIVITY = new Room<>("activity");

    /** What partners report besides, by local day. */
    public static final Room<EventKey, BigDecimal> EVENTS = new Room<>("activity-event");

    /** Some days of {@link #ACTIVITY}; read only, and as the last batch left them. */
    static final Room<Span, Map<LocalDate, Figures>> SPANS = new Room<>("activity-span");

    /** Some days of {@link #EVENTS}; read only, and as the last batch left them. */
    static final Room<EventSpan, Map<EventKey, BigDecimal>> EVENT_SPANS = new Room<>("activity-event-span");

    /** The latest day of a member of which anything is known; read only, and as the last batch left it. */
    static final Room<UUID, LocalDate> LATEST = new Room<>("activity-latest");

    /** What partners reported of members, one by one, by member; read only, and as the last batch left it. */
    static final Room<UUID, List<ReportedEvent>> REPORTED = new Room<>("reported-events");

    /** What is reported in this batch; never read. */
    static final Room<UUID, ReportedEvent> REPORTS = new Room<>("reported-event");

    private Rooms() {}
}
