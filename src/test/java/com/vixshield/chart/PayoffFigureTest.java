package com.vixshield.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class PayoffFigureTest {

    private static final CondorPayoff THREE = new CondorPayoff(new PayoffStrikes(4225, 4250, 4435, 4460), 5.84, 300);
    private static final SettlementBand OUTLOOK = new SettlementBand(4355, 4274, 4438, Density.normal(4355, 61), 0.037, 0.066);
    private final PayoffFigure figure = PayoffFigure.of(THREE, level -> 2000 * (4355 - level) / 150, OUTLOOK);

    @Test
    void paysWhatFourOptionsPay() {
        assertThat(THREE.at(4300)).isCloseTo(1752, within(1e-9));
        assertThat(THREE.at(4000)).isCloseTo(-5748, within(1e-9));
        assertThat(THREE.at(4440)).isCloseTo((5.84 - 5) * 300, within(1e-9));
        assertThat(THREE.at(THREE.lowerBreakEven())).isCloseTo(0, within(1e-9));
        assertThat(THREE.at(THREE.upperBreakEven())).isCloseTo(0, within(1e-9));
    }

    @Test
    void drawsTheLineThroughZeroAtTheBreakEvens() {
        for (PayoffChart chart : List.of(figure.wide(), figure.narrow())) {
            List<Point> line = PathReader.points(chart.curves().condor());
            assertThat(chart.labels().breakEvens()).hasSize(2);
            // the break-even lies on the second and fourth leg of the line
            assertThat(crossing(line.get(1), line.get(2), chart.frame().zeroY()))
                    .isCloseTo(chart.labels().breakEvens().get(0).x(), within(0.3));
            assertThat(crossing(line.get(3), line.get(4), chart.frame().zeroY()))
                    .isCloseTo(chart.labels().breakEvens().get(1).x(), within(0.3));
        }
    }

    @Test
    void staysInsideItsDrawingForAnyCondor() {
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            double put = 4000 + 5 * random.nextInt(60);
            double call = put + 5 * random.nextInt(80);
            double width = 5 * (1 + random.nextInt(10));
            var payoff = new CondorPayoff(new PayoffStrikes(put - width, put, call, call + width),
                    random.nextDouble() * width * 1.2 - 0.1, 100);
            double slope = random.nextGaussian() * 40;
            var any = PayoffFigure.of(payoff, level -> slope * (4200 - level), OUTLOOK);
            for (PayoffChart chart : List.of(any.wide(), any.narrow())) {
                assertInside(chart);
            }
        }
    }

    @Test
    void keepsStrikeLabelsApartEvenWhenStrikesTouch() {
        var butterfly = new CondorPayoff(new PayoffStrikes(4345, 4350, 4350, 4355), 2, 100);
        List<Mark> labels = PayoffFigure.of(butterfly, null, OUTLOOK).narrow().labels().strikes();
        for (int i = 1; i < labels.size(); i++) {
            assertThat(labels.get(i).x() - labels.get(i - 1).x()).isGreaterThanOrEqualTo(41.9);
        }
        assertThat(labels).extracting(Mark::value).containsExactly(4345.0, 4350.0, 4350.0, 4355.0);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        PayoffChart bare = PayoffFigure.of(THREE, null, null).wide();
        assertThat(bare.curves().hedged()).isNull();
        assertThat(bare.odds()).isNull();
        assertThat(bare.frame().height()).isLessThan(figure.wide().frame().height());
        PayoffChart worthless = PayoffFigure
                .of(new CondorPayoff(new PayoffStrikes(4225, 4250, 4435, 4460), -0.1, 100), null, OUTLOOK)
                .wide();
        assertThat(worthless.curves().gain()).isNull();
        assertThat(worthless.labels().breakEvens()).isEmpty();
    }

    @Test
    void tabulatesTheSameNumbers() {
        assertThat(figure.rows()).extracting(PayoffFigure.Row::level).isSorted().contains(4355.0);
        assertThat(figure.rows()).allSatisfy(row -> {
            assertThat(row.condor()).isEqualTo(THREE.at(row.level()));
            assertThat(row.getTogether()).isEqualTo(row.condor() + row.hedge());
        });
    }

    @Test
    void refusesStrikesOutOfOrderAndPositionsOfNothing() {
        assertThatThrownBy(() -> new CondorPayoff(new PayoffStrikes(4250, 4225, 4435, 4460), 5, 100))
                .hasMessageContaining("4250");
        assertThatThrownBy(() -> new CondorPayoff(new PayoffStrikes(4225, 4250, 4435, 4460), 5, 0)).hasMessageContaining("0.0");
    }

    private static double crossing(Point a, Point b, double y) {
        return a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
    }

    private static void assertInside(PayoffChart chart) {
        Stream<String> paths = Stream.concat(Stream.of(chart.curves().condor(), chart.curves().hedged()),
                chart.odds() == null
                        ? chart.curves().losses().stream()
                        : Stream.concat(chart.curves().losses().stream(),
                                Stream.of(chart.odds().inside(), chart.odds().outline())));
        assertThat(paths.flatMap(path -> PathReader.points(path).stream())).allSatisfy(point -> {
            assertThat(point.x()).isBetween(chart.frame().drawing().left(), chart.frame().drawing().right());
            assertThat(point.y()).isBetween(0.0, chart.frame().height());
        });
    }
}
