package com.vixshield.book.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.vixshield.book.ledger.BookState;
import com.vixshield.book.ledger.BookTrade.Plan;
import com.vixshield.book.ledger.TradeState;

/**
 * Splits what lies between the record's result of a published condor and a book's into parts that add up to the cent. Dollars;
 * positive where the book did better.
 *
 * @param record at the published size, after fees
 * @param size what other contracts than the published ones made of it
 * @param entry credits obtained less expected
 * @param fees the record's less the book's
 * @param exit what closing before the settlement saved or cost; zero where the last leg settled
 * @param unexplained such as other strikes, or another settlement value
 * @param own after fees
 */
public record RecordGap(LocalDate session, String tier, BigDecimal record, BigDecimal size, BigDecimal entry, BigDecimal fees,
        BigDecimal exit, BigDecimal unexplained, BigDecimal own) {

    /** One condor as it was graded, dollars. @param owed at the settlement */
    public record Graded(BigDecimal credit, BigDecimal owed, BigDecimal fees) {

        BigDecimal result() {
            return credit.subtract(owed).subtract(fees);
        }
    }

    /**
     * Of every closed condor that was published and graded, newest first.
     *
     * @param graded of the record; empty for what it does not know
     */
    public static List<RecordGap> of(BookState state, Function<Plan, Optional<Graded>> graded) {
        return state.trades().values().stream().filter(trade -> !trade.isOpen() && isComparable(trade))
                .sorted(Comparator.comparing(TradeState::openedAt).reversed())
                .flatMap(trade -> graded.apply(plan(trade)).map(condor -> gap(trade, condor)).stream()).toList();
    }

    /** The record grades condors of the SPX; those of the small index have grades of their own. */
    private static boolean isComparable(TradeState trade) {
        return trade.trade().plan().isPresent() && trade.legs().stream().noneMatch(leg -> leg.instrument().isSmallIndex());
    }

    private static Plan plan(TradeState trade) {
        return trade.trade().plan().orElseThrow();
    }

    private static RecordGap gap(TradeState trade, Graded condor) {
        Plan plan = plan(trade);
        BigDecimal held = BigDecimal.valueOf(trade.size());
        BigDecimal published = BigDecimal.valueOf(plan.contracts());
        BigDecimal closing = trade.received().add(held.multiply(condor.owed()));
        BigDecimal exit = trade.settled() ? BigDecimal.ZERO : closing;
        return new RecordGap(plan.session(), plan.tier(), published.multiply(condor.result()),
                held.subtract(published).multiply(condor.result()), trade.credit().subtract(held.multiply(condor.credit())),
                held.multiply(condor.fees()).subtract(trade.fees()), exit, closing.subtract(exit), trade.net());
    }

    /** Of all of them; the session and the tier are the newest one's. */
    public static Optional<RecordGap> total(List<RecordGap> gaps) {
        return gaps.stream().reduce(RecordGap::plus);
    }

    private RecordGap plus(RecordGap other) {
        return new RecordGap(session, tier, record.add(other.record), size.add(other.size), entry.add(other.entry),
                fees.add(other.fees), exit.add(other.exit), unexplained.add(other.unexplained), own.add(other.own));
    }
}
