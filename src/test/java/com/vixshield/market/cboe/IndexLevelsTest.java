package com.vixshield.market.cboe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.market.DataPack;

class IndexLevelsTest {

    /**
     * Each history of the pack under each name: it is taken for itself, and the volatilities of all terms for each other;
     * the VVIX has had years in which the SKEW could have been it.
     */
    @ParameterizedTest
    @CsvSource({"spx, SPX", "vix, VIX", "vix1d, VIX", "vix9d, VIX", "vix3m, VIX", "vix6m, VIX", "vvix, VVIX", "skew, SKEW"})
    void tellOneIndexFromAnother(String file, String kind) {
        int column = file.equals("vvix") || file.equals("skew") ? 1 : file.equals("vix1d") ? 2 : 4;
        double[] closes = DataPack.rows(file + "_daily.csv.gz").stream().filter(row -> !row[column].isEmpty())
                .mapToDouble(row -> Double.parseDouble(row[column])).toArray();
        for (String name : new String[]{"SPX", "VIX", "VVIX", "SKEW"}) {
            boolean alike = file.equals("skew") && name.equals("VVIX");
            assertThat(IndexLevels.doubtAbout(name, closes).isEmpty()).as(file + " as " + name)
                    .isEqualTo(name.equals(kind) || alike);
        }
        assertThat(IndexLevels.doubtAbout("SKEW", Arrays.copyOf(closes, 20))).as("too few to say").isEmpty();
        assertThat(IndexLevels.doubtAbout("UVXY", closes)).isEmpty();
    }
}
