package com.vixshield.rulebook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers which version makes the signal of a session, and which are computed beside it. Of the decisions that have begun by
 * then the one with the latest first session counts; of two with the same, the later decision.
 *
 * @param first the version in force before anything is decided
 * @param decisions in the order in which they were taken
 */
public record RulebookSchedule(String first, List<RulebookDecision> decisions) {

    private static final Comparator<RulebookDecision> BY_SESSION = Comparator.comparing(RulebookDecision::from);

    public RulebookSchedule {
        decisions = List.copyOf(decisions);
    }

    public String inForce(LocalDate session) {
        return promotion(session).map(RulebookDecision::version).orElse(first);
    }

    /** The session from which on the version of that session has been in force; empty when it always was. */
    public Optional<LocalDate> inForceSince(LocalDate session) {
        return promotion(session).map(RulebookDecision::from);
    }

    /** Versions in the order in which they were first spoken of. */
    public List<String> shadows(LocalDate session) {
        String inForce = inForce(session);
        return standing(session).stream()
                .filter(decision -> decision.role() == RulebookRole.SHADOW && decision.covers(session))
                .map(RulebookDecision::version).filter(version -> !version.equals(inForce)).toList();
    }

    /** What a version does in a session. */
    public RulebookRole role(String version, LocalDate session) {
        if (inForce(session).equals(version)) {
            return RulebookRole.IN_FORCE;
        }
        return shadows(session).contains(version) ? RulebookRole.SHADOW : RulebookRole.ENDED;
    }

    /** What changes after a session, the next change first; decisions that a later one has replaced aside. */
    public List<RulebookDecision> after(LocalDate session) {
        return IntStream.range(0, decisions.size())
                .filter(index -> decisions.get(index).from().isAfter(session) && !isReplaced(index))
                .mapToObj(decisions::get).sorted(BY_SESSION).toList();
    }

    private boolean isReplaced(int index) {
        RulebookDecision decision = decisions.get(index);
        return decisions.subList(index + 1, decisions.size()).stream()
                .anyMatch(later -> later.from().equals(decision.from()) && (later.version().equals(decision.version())
                        || later.role() == RulebookRole.IN_FORCE && decision.role() == RulebookRole.IN_FORCE));
    }

    private Optional<RulebookDecision> promotion(LocalDate session) {
        return newest(begun(session, decision -> decision.role() == RulebookRole.IN_FORCE));
    }

    /** The decision of each version that counts. */
    private Collection<RulebookDecision> standing(LocalDate session) {
        Map<String, RulebookDecision> standing = new LinkedHashMap<>();
        for (RulebookDecision decision : decisions) {
            newest(begun(session, other -> other.version().equals(decision.version())))
                    .ifPresent(newest -> standing.put(decision.version(), newest));
        }
        return standing.values();
    }

    private Stream<RulebookDecision> begun(LocalDate session, Predicate<RulebookDecision> which) {
        return decisions.stream().filter(decision -> !decision.from().isAfter(session)).filter(which);
    }

    private static Optional<RulebookDecision> newest(Stream<RulebookDecision> decisions) {
        return decisions.reduce((one, other) -> other.from().isBefore(one.from()) ? one : other);
    }
}
