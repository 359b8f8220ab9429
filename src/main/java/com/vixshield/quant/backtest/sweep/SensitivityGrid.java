package com.vixshield.quant.backtest.sweep;

import java.util.ArrayList;
import java.util.List;

import com.vixshield.quant.inference.TriedVariants;

/**
 * Lays out how a result changes with one or two parameters: a line or a heat map. Variants are measured row by row and handed
 * on; the grid keeps none.
 *
 * @param base what all cells share
 * @param down parameter of the rows @param across of the columns; a line has one row
 */
public record SensitivityGrid(BookVariant base, Side down, Side across) {

    private static final int MOST_CELLS = 10_000;

    /** A parameter and its values. */
    public record Side(Axis axis, List<Double> values) {

        public Side {
            values = List.copyOf(values);
        }
    }

    /** Takes a cell as soon as it is measured. */
    public interface Cells {

        void take(double down, double across, VariantResult result);
    }

    /** @throws IllegalArgumentException for a parameter that makes no difference, or too many cells, before any is measured */
    public SensitivityGrid {
        if (down.axis() == across.axis() || !base.uses(down.axis()) || !base.uses(across.axis())) {
            throw new IllegalArgumentException("no grid of " + down.axis().label() + " by " + across.axis().label()
                    + ": both must differ, and make a difference to the account");
        }
        long cells = (long) down.values().size() * across.values().size();
        if (cells < 1 || cells > MOST_CELLS) {
            throw new IllegalArgumentException("a grid has 1 to " + MOST_CELLS + " cells, not " + cells);
        }
        for (double value : down.values()) {
            base.with(down.axis(), value);
        }
        for (double value : across.values()) {
            base.with(across.axis(), value);
        }
    }

    /** One parameter alone: the other has only the value of the account. */
    public static SensitivityGrid line(BookVariant base, Axis axis, List<Double> values) {
        Side single = axis == Axis.RISK
                ? new Side(Axis.PRICE, List.of(base.price()))
                : new Side(Axis.RISK, List.of(base.risk()));
        return new SensitivityGrid(base, single, new Side(axis, values));
    }

    public int size() {
        return down.values().size() * across.values().size();
    }

    /** All variants in the order in which they are best measured: price by price. */
    public List<BookVariant> variants() {
        List<BookVariant> variants = new ArrayList<>(size());
        each((row, column) -> variants.add(at(row, column)));
        return variants;
    }

    /** @return the number of variants and how far apart their Sharpe ratios lie */
    public TriedVariants measure(VariantMeter meter, Cells cells) {
        TriedVariants tried = new TriedVariants();
        each((row, column) -> {
            VariantResult result = meter.measure(at(row, column));
            tried.add(result.moments());
            cells.take(row, column, result);
        });
        return tried;
    }

    private BookVariant at(double row, double column) {
        return base.with(down.axis(), row).with(across.axis(), column);
    }

    /** A walk belongs to a price: where the columns are prices, column by column. */
    private void each(Visit visit) {
        if (across.axis() == Axis.PRICE) {
            across.values().forEach(column -> down.values().forEach(row -> visit.at(row, column)));
        } else {
            down.values().forEach(row -> across.values().forEach(column -> visit.at(row, column)));
        }
    }

    private interface Visit {
        void at(double row, double column);
    }
}
