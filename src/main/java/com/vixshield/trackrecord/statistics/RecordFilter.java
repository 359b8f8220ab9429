package com.vixshield.trackrecord.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.trackrecord.page.FilterChoices;
import com.vixshield.web.FormReader;
import com.vixshield.web.format.IsoDates;

/**
 * Selects sessions of the record. Absent and empty fields mean the usual; a value that does not exist is refused, so that
 * no statistic is read of something else than was asked for.
 *
 * @param gate only sessions that it refused, null for all
 * @param regime null for all
 * @param from first session, null for the start, as is {@code to} for the end
 * @param before only rows of sessions before it: the page, not the statistics
 */
public record RecordFilter(EvidenceSegment segment, Tier tier, Verdict verdict, Gate gate, String regime, BasisFilter basis,
        LocalDate from,
        LocalDate to, LocalDate before) {

    /** As a reader chooses it. */
    public enum Verdict {
        ALL("All"),
        TRADE("Trade"),
        HOLD("Hold"),
        MISSED("Missed");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static RecordFilter of(MultivaluedMap<String, String> query, EvidenceSegment usual) {
        FormReader form = new FormReader(query);
        var filter = new RecordFilter(one(form, "segment", EvidenceSegment::of).orElse(usual),
                one(form, "tier", Tier::of).orElse(Tier.DELTA_STEWARD),
                one(form, "verdict", key -> constant(Verdict.class, key)).orElse(Verdict.ALL),
                one(form, "gate", Gate::of).orElse(null), one(form, "regime", FilterChoices::regime).orElse(null),
                one(form, "basis", key -> constant(BasisFilter.class, key)).orElse(BasisFilter.EXPECTED),
                one(form, "from", IsoDates::of).orElse(null), one(form, "to", IsoDates::of).orElse(null),
                one(form, "before", IsoDates::of).orElse(null));
        if (!form.isValid()) {
            throw new BadRequestException(String.join("; ", form.errors().values()));
        }
        return filter;
    }

    private static <T> Optional<T> one(FormReader form, String name, Function<String, Optional<T>> reader) {
        return form.readIfGiven(name, reader, "there is no " + name + " of that name");
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }

    /** Whether a session is part of what is looked at, for a tier. */
    public boolean covers(RecordDay day, Tier which) {
        return day.segment() == segment && (from == null || !day.session().isBefore(from))
                && (to == null || !day.session().isAfter(to)) && verdictCovers(day, which)
                && (gate == null || day.tier(which).filter(t -> t.refusedBy().contains(gate)).isPresent())
                && (regime == null || day.tier(which).filter(t -> t.regime().equals(regime)).isPresent());
    }

    private boolean verdictCovers(RecordDay day, Tier which) {
        return switch (verdict) {
            case ALL -> true;
            case MISSED -> day.missed();
            case TRADE -> day.tier(which).filter(GradedTier::taken).isPresent();
            case HOLD -> day.tier(which).filter(tier -> !tier.taken()).isPresent();
        };
    }

    public boolean covers(RecordDay day) {
        return covers(day, tier);
    }

    public RecordFilter of(Tier other) {
        return new RecordFilter(segment, other, verdict, gate, regime, basis, from, to, null);
    }

    public RecordFilter page(LocalDate next) {
        return new RecordFilter(segment, tier, verdict, gate, regime, basis, from, to, next);
    }

    /** As an address carries it, with everything that differs from empty. */
    public String query() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("segment", segment.key());
        fields.put("tier", tier.key());
        fields.put("verdict", verdict == Verdict.ALL ? null : verdict.key());
        fields.put("gate", gate == null ? null : gate.key());
        fields.put("regime", regime);
        fields.put("basis", basis == BasisFilter.EXPECTED ? null : basis.key());
        fields.put("from", from == null ? null : from.toString());
        fields.put("to", to == null ? null : to.toString());
        fields.put("before", before == null ? null : before.toString());
        return fields.entrySet().stream().filter(field -> field.getValue() != null)
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
