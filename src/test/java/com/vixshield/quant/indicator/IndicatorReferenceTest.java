package com.vixshield.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RecordedMarket;
import com.vixshield.quant.ReferenceSession;
import com.vixshield.quant.ReferenceTable;
import com.vixshield.quant.history.DailyBar;

class IndicatorReferenceTest {

    @Test
    void equalsTheReferenceOnThreeHundredSessions() {
        List<Map<String, String>> reference = ReferenceTable.rows("indicators.csv");
        List<DailyBar> bars = RecordedMarket.history().vix();
        double[] closes = column(bars, DailyBar::close);
        IndicatorSeries rsi = RelativeStrength.of(closes, 14);
        IndicatorSeries atr = AverageTrueRange.of(column(bars, DailyBar::high), column(bars, DailyBar::low), closes, 14);
        Macd macd = Macd.of(closes, 12, 26, 9);
        List<String> dates = bars.stream().map(b -> b.date().toString()).toList();
        assertThat(reference).hasSize(300);
        for (Map<String, String> row : reference) {
            int i = dates.indexOf(row.get("date"));
            compare(row, "rsi14", rsi, i);
            compare(row, "atr14", atr, i);
            compare(row, "macd", macd.line(), i);
            compare(row, "macd_signal", macd.signal(), i);
            compare(row, "macd_hist", macd.histogram(), i);
        }
    }

    @Test
    void equalsTheVolatilityAndRangeOfEveryRecordedSession() {
        List<DailyBar> bars = RecordedMarket.history().spx();
        List<String> dates = bars.stream().map(b -> b.date().toString()).toList();
        IndicatorSeries hv20 = HistoricalVolatility.of(column(bars, DailyBar::close), 20, 252);
        IndicatorSeries r5 = LogRange.of(column(bars, DailyBar::high), column(bars, DailyBar::low), 5);
        for (ReferenceSession session : ReferenceSession.all()) {
            int i = dates.indexOf(session.name());
            assertThat(hv20.at(i).orElseThrow()).isCloseTo(session.number("/edr/hv20"), within(1e-9));
            assertThat(r5.at(i).orElseThrow()).isCloseTo(session.number("/edr/r5"), within(1e-9));
        }
    }

    private static void compare(Map<String, String> row, String name, IndicatorSeries series, int index) {
        assertThat(series.at(index).orElseThrow()).as("%s on %s", name, row.get("date"))
                .isCloseTo(Double.parseDouble(row.get(name)), within(1e-6));
    }

    private static double[] column(List<DailyBar> bars, ToDoubleFunction<DailyBar> value) {
        return bars.stream().mapToDouble(value).toArray();
    }
}
