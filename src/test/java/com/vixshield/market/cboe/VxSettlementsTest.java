package com.vixshield.market.cboe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import com.vixshield.market.DataPack;
import com.vixshield.market.Samples;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.RowNote;

class VxSettlementsTest {

    private static final String REDUCED = """
            expiration_date,symbol,settlement
            2026-07-29,VX30/N6,19.5100
            2026-08-19,VX/Q6,19.5100
            2026-09-16,VX/U6,20.2200
            """;

    @Test
    void readsMonthsAndWeeks() {
        VxSettlements read = parse("vx_settlement_2026-07-23.csv", REDUCED);
        assertThat(read.day()).contains(LocalDate.of(2026, 7, 23));
        assertThat(read.contracts().rows().values()).filteredOn(VxSettlements.Contract::isMonthly)
                .extracting(VxSettlements.Contract::expiry)
                .containsExactly(LocalDate.of(2026, 8, 19), LocalDate.of(2026, 9, 16));
        assertThat(read.contracts().rows().firstEntry().getValue())
                .isEqualTo(new VxSettlements.Contract(LocalDate.of(2026, 7, 29), "VX30/N6", 19.51));
    }

    @Test
    void readsTheSitesTableAndPassesOverOtherProducts() {
        VxSettlements read = parse("settlement.csv", """
                Product,Symbol,Expiration Date,Price
                VX,VX/Q6,2026-08-19,19.51
                VXM,VXM/Q6,2026-08-19,19.51
                IBHY,IBHY/U6,2026-09-01,171.20
                """);
        assertThat(read.day()).isEmpty();
        assertThat(read.contracts().rows()).hasSize(1);
        assertThat(read.contracts().file().rowsDropped()).isEqualTo(2);
    }

    @Test
    void losesOnlyTheBadRows() {
        VxSettlements read = parse("s.csv", REDUCED + "2026-10-21,VX/V6,-20.9\n2026-10-21,VX/?6,20.9\n2026-11-18,VX/X6,\n");
        assertThat(read.contracts().rows()).hasSize(3);
        assertThat(read.contracts().refused()).containsExactly(new RowNote(5, "not a price: -20.9"),
                new RowNote(6, "not the symbol of a future: VX/?6"), new RowNote(7, "no settlement"));
    }

    @Test
    void refusesAnotherTable() {
        assertThatThrownBy(() -> parse("s.csv", "date,close\n2026-10-21,20.9\n")).hasMessageContaining("wrong header");
    }

    @Test
    void readsTheRealList() {
        VxSettlements read = VxSettlements.parse(
                DataFile.read(DataPack.data().resolve("provider_samples/cboe_vx_daily_settlement_2026-07-23.csv")));
        assertThat(read.day()).contains(LocalDate.of(2026, 7, 23));
        assertThat(read.contracts().refused()).isEmpty();
        assertThat(read.contracts().rows()).hasSize(13);
        assertThat(read.contracts().rows().values()).filteredOn(VxSettlements.Contract::isMonthly).hasSize(8);
    }

    private static VxSettlements parse(String name, String text) {
        return VxSettlements.parse(DataFile.of(name, Samples.bytes(text)));
    }
}
