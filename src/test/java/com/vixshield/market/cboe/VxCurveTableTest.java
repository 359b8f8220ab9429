package com.vixshield.market.cboe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.vixshield.market.DataPack;
import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.file.DataFile;
import com.vixshield.quant.history.VxSettlement;

class VxCurveTableTest {

    private static final SessionCalendar CALENDAR = new SessionCalendar();
    private static final LocalDate FIRST = LocalDate.of(2004, 3, 26);

    @Test
    void countsTheMonthAfterAnExpiryAsFirstOnItsVeryDay() {
        LocalDate expiry = LocalDate.of(2026, 7, 22);
        NavigableMap<LocalDate, List<VxSettlement>> curve = curve(List.of(
                contract("VX_2026-07-22.csv", "N (Jul 2026)", "2026-07-21,17.1", "2026-07-22,17.4"),
                contract("VX_2026-09-16.csv", "U (Sep 2026)", "2026-07-21,19.1", "2026-07-22,19.4"),
                contract("VX_2026-08-19.csv", "Q (Aug 2026)", "2026-07-21,18.1", "2026-07-22,18.4"))).days();
        assertThat(curve.get(expiry.minusDays(1))).containsExactly(new VxSettlement(1, expiry, 17.1),
                new VxSettlement(2, LocalDate.of(2026, 8, 19), 18.1), new VxSettlement(3, LocalDate.of(2026, 9, 16), 19.1));
        assertThat(curve.get(expiry)).containsExactly(new VxSettlement(1, LocalDate.of(2026, 8, 19), 18.4),
                new VxSettlement(2, LocalDate.of(2026, 9, 16), 19.4));
    }

    @Test
    void leavesTheSlotOfAMissingContractEmptyAndFillsItFromTheList() {
        LocalDate day = LocalDate.of(2026, 7, 23);
        VxCurveTable curve = curve(List.of(contract("VX_2026-09-16.csv", "U (Sep 2026)", "2026-07-23,20.5")));
        assertThat(curve.days().get(day)).extracting(VxSettlement::month).containsExactly(2);
        curve.add(day, VxSettlements.parse(DataFile.of("s.csv", Samples.bytes("""
                expiration_date,symbol,settlement
                2026-07-29,VX30/N6,18.1
                2026-08-19,VX/Q6,19.5
                2026-09-16,VX/U6,20.4
                2026-10-21,VX/V6,20.9
                """))));
        assertThat(curve.days().get(day)).extracting(VxSettlement::month).containsExactly(1, 2, 3);
        assertThat(curve.days().get(day).get(1).settle()).isEqualTo(20.5);
    }

    /** From the recorded contracts to the recorded curve, both of the pack: twenty-two years of eight slots. */
    @Test
    void makesTheRecordedCurveOfTheRecordedContracts() {
        NavigableMap<LocalDate, List<VxSettlement>> curve = curve(recorded()).days();
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (String[] row : DataPack.rows("vx_term_structure.csv.gz")) {
            LocalDate day = LocalDate.parse(row[0]);
            if (day.isBefore(FIRST)) {
                continue;
            }
            Map<Integer, VxSettlement> slots = curve.getOrDefault(day, List.of()).stream()
                    .collect(Collectors.toMap(VxSettlement::month, slot -> slot));
            for (int slot = 1; slot <= 8; slot++, compared++) {
                VxSettlement ours = slots.get(slot);
                String expected = row[slot].isEmpty() ? "none" : row[slot + 8] + " " + Double.parseDouble(row[slot]);
                String actual = ours == null ? "none" : ours.expiry() + " " + ours.settle();
                if (!expected.equals(actual)) {
                    different.add(day + " M" + slot + ": " + actual + ", not " + expected);
                }
            }
        }
        assertThat(compared).isGreaterThan(45_000);
        assertThat(different).isEmpty();
    }

    private static VxCurveTable curve(List<VxContract> contracts) {
        VxCurveTable curve = new VxCurveTable(CALENDAR);
        contracts.forEach(curve::add);
        return curve;
    }

    private static List<VxContract> recorded() {
        Map<String, StringBuilder> files = new TreeMap<>();
        for (String[] row : DataPack.rows("vx_contracts.csv.gz")) {
            if (LocalDate.parse(row[1]).isAfter(FIRST) && !row[2].equals("W")) {
                files.computeIfAbsent(row[1] + " " + row[2], key -> new StringBuilder()).append(row[0]).append(',')
                        .append(row[7]).append('\n');
            }
        }
        List<VxContract> contracts = new ArrayList<>();
        files.forEach((key, rows) -> {
            String code = key.substring(11);
            String month = "JanFebMarAprMayJunJulAugSepOctNovDec".substring(3 * "FGHJKMNQUVXZ".indexOf(code.charAt(0)))
                    .substring(0, 3);
            contracts.add(contract("VX_" + key.substring(0, 10) + ".csv",
                    code.charAt(0) + " (" + month + " 20" + code.substring(1) + ")", rows.toString().split("\n")));
        });
        return contracts;
    }

    private static VxContract contract(String name, String label, String... daysAndSettlements) {
        StringBuilder text = new StringBuilder(
                "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n");
        for (String row : daysAndSettlements) {
            String[] fields = row.split(",", -1);
            text.append(fields[0]).append(',').append(label).append(",0,0,0,0,").append(fields[1]).append(",0,0,0,0\n");
        }
        return VxContract.parse(DataFile.of(name, Samples.bytes(text.toString())), CALENDAR);
    }
}
