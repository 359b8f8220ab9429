package com.vixshield.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.hibernate.annotations.Immutable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Stores the columns by which one session's published signal is found; the JSON document that was computed is in the same row,
 * and read by signal.view.PublishedSignals.
 */
@Entity
@Table(name = "signals")
@Immutable
public class Signal extends PanacheEntityBase {

    @Id
    public UUID id;
    public LocalDate session;
    public int version;
    public String rulebook;
    public String source;
    public String origin;
    public LocalDate expiry;
    public Instant expiresAt;
    public Instant quotedAt;
    public Instant publishedAt;
    /** Computed but not sealed yet; such a one is not in the table. */
    @Transient
    public boolean preview;

    /**
     * What its document follows from, as no row of signals or previews ever changes.
     *
     * @param id null for a preview
     */
    public record Key(UUID id, String source, LocalDate session, Instant publishedAt) {
    }

    public Key key() {
        return new Key(id, source, session, publishedAt);
    }

    /** Whether its quotes could have been traded. */
    public boolean tradable() {
        return origin.equals("delayed") || origin.equals("live");
    }

    public static Optional<Signal> latest(String source) {
        return find("source = ?1 order by session desc, version desc", source).page(0, 1).firstResultOptional();
    }

    /** The newest signal whose options had expired by then: what is shown to those without full access. */
    public static Optional<Signal> latestSettled(String source, Instant now) {
        return find("source = ?1 and expiresAt <= ?2 order by session desc, version desc", source, now).page(0, 1)
                .firstResultOptional();
    }

    public static Optional<Signal> of(String source, LocalDate session) {
        return find("source = ?1 and session = ?2 order by version desc", source, session).page(0, 1).firstResultOptional();
    }

    /** @param settledBy only what had expired by then; null for all */
    public static List<Signal> before(String source, LocalDate session, Instant settledBy, int most) {
        String newest = " and version = (select max(s.version) from Signal s where s.source = ?1 and s.session = o.session)"
                + " order by session desc";
        return settledBy == null
                ? Signal.<Signal> find("from Signal o where source = ?1 and session < ?2" + newest, source, session)
                        .page(0, most).list()
                : Signal.<Signal> find("from Signal o where source = ?1 and session < ?2 and expiresAt <= ?3" + newest, source,
                        session, settledBy).page(0, most).list();
    }

    /** Identifies the session that a signal is of, without its document. */
    public record OfSession(UUID id, LocalDate session) {
    }

    /** The sessions of these signals, for packages that keep only the ids. */
    public static Map<UUID, LocalDate> sessions(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("id in ?1", ids).project(OfSession.class).list().stream()
                .collect(Collectors.toMap(OfSession::id, OfSession::session));
    }

    public static List<Signal> recent(String source, int most) {
        return find("source = ?1 order by session desc, version desc", source).page(0, most).list();
    }
}
