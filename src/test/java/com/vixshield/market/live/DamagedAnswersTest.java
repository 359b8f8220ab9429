package com.vixshield.market.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.Samples;
import com.vixshield.market.TradingHours;
import com.vixshield.market.cboe.IndexHistory;
import com.vixshield.market.cboe.VxContract;
import com.vixshield.market.cboe.VxSettlements;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.fred.FredGraph;
import com.vixshield.market.fred.FredObservations;
import com.vixshield.market.fred.FredSeries;
import com.vixshield.market.tradier.TradierAnswers;
import com.vixshield.market.tradier.TradierChain;

/** Whatever happens to an answer on its way, a reader reads it or refuses it by name and reason; nothing else escapes. */
class DamagedAnswersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 21);
    private static final String OPTION = """
            {"options":{"option":[{"symbol":"SPXW260707C05700000","last":null,"volume":0,"bid":18.9,"ask":19.4,"strike":5700.0,
            "bid_date":1783450495000,"ask_date":1783450500000,"open_interest":2240,"expiration_date":"2026-07-07",
            "option_type":"call","root_symbol":"SPXW","greeks":null}]}}""";

    private final Random random = new Random(23);
    private int refused;

    @Test
    void survivesAnyByteThatChanged() {
        damage("VIX_History.csv", RecordedFiles.index(DAY, 17).substring(0, 900), IndexHistory::parse);
        damage("VX_2026-09-16.csv", RecordedFiles.future(YearMonth.of(2026, 9), DAY, 20).substring(0, 900),
                file -> VxContract.parse(file, RecordedFiles.CALENDAR));
        damage("CFE_U26_VX.csv", RecordedFiles.future(YearMonth.of(2026, 9), DAY, 20).substring(0, 900),
                file -> VxContract.parse(file, RecordedFiles.CALENDAR));
        damage("vx_daily_settlement_2026-07-21.csv", RecordedFiles.settlements(DAY), VxSettlements::parse);
        damage("DGS1MO.csv", RecordedFiles.fred("DGS1MO", DAY, 4.2).substring(0, 600),
                file -> FredGraph.parse(file, FredSeries.DGS1MO));
        damage("DGS1MO.json",
                "{\"observations\":[{\"date\":\"2026-07-20\",\"value\":\"4.2\"},{\"date\":\"2026-07-21\",\"value\":\".\"}]}",
                file -> FredObservations.parse(file, FredSeries.DGS1MO));
        damage("options.json", OPTION, TradierAnswers::options);
        damage("expirations.json", "{\"expirations\":{\"date\":[\"2026-07-08\",\"2026-07-07\"]}}", TradierAnswers::expirations);
        damage("tradier_SPX.json", "{\"tradier\":\"SPX\",\"newest\":\"2026-07-06T19:44:57Z\",\n\"quote\":"
                + "{\"quotes\":{\"quote\":{\"symbol\":\"SPX\",\"last\":6001.5}}},\n\"chains\":[" + OPTION + "]}",
                file -> TradierChain.read(file, new TradingHours(RecordedFiles.CALENDAR)));
        damage("quote.json", "{\"quotes\":{\"quote\":{\"symbol\":\"SPX\",\"last\":6001.5,\"open\":null}}}",
                file -> TradierAnswers.last(file, "SPX"));
        assertThat(refused).isGreaterThan(2_000);
    }

    private void damage(String name, String whole, Consumer<DataFile> reader) {
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = Samples.bytes(whole);
            for (int j = 0; j <= random.nextInt(3); j++) {
                bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) ",\"\n0-.{}[]: e".charAt(random.nextInt(13));
            }
            read(name, bytes, reader);
            read(name, Arrays.copyOf(bytes, random.nextInt(bytes.length)), reader);
        }
    }

    private void read(String name, byte[] bytes, Consumer<DataFile> reader) {
        try {
            reader.accept(DataFile.of(name, bytes));
        } catch (MarketDataException e) {
            refused++;
            assertThat(e.file()).isEqualTo(name);
            assertThat(e.reason()).isNotBlank();
        }
    }
}
