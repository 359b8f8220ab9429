package com.vixshield.signal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.platform.Digests;
import com.vixshield.testing.Console;

class ChainCheckTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final List<String> lines = lines(TestKeys.key(), 6);

    @TempDir
    Path folder;

    @Test
    void anUntouchedRecordHolds() throws IOException {
        ChainReport report = check(file(lines), List.of(TestKeys.key().published()));

        assertThat(report.fault()).isEmpty();
        assertThat(report.records()).isEqualTo(6);
        assertThat(report.head()).isEqualTo(hashOf(lines.get(5)));
        assertThat(report.timeliness()).containsEntry("on_time", 5).containsEntry("backfilled", 1);
        assertThat(report.text()).startsWith("OK: 6 records of 2026-03-02 to 2026-03-07 hold.").contains("as published");
    }

    /** Every byte of the file, one after the other. */
    @Test
    void aFlippedBitAnywhereIsFoundInItsLine() throws IOException {
        byte[] file = file(lines.subList(0, 3));
        int line = 1;
        for (int at = 0; at < file.length; at++) {
            byte[] flipped = file.clone();
            flipped[at] ^= 1 << at % 7;
            ChainReport report = check(flipped, List.of());
            assertThat(report.fault()).as("byte %d", at).isPresent();
            assertThat(report.fault().get().line()).as("byte %d: %s", at, report.text()).isEqualTo(line);
            line += file[at] == '\n' ? 1 : 0;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"reason\":\"r3 | \"reason\":\"r4 | body",
            "\"kind\":\"signal | \"kind\":\"result | kind",
            "\"sequence\":3 | \"sequence\":4 | sequence",
            "\"session\":\"2026-03-04\",\"sig | \"session\":\"2026-03-05\",\"sig | session",
            ".000Z\",\"seq | .001Z\",\"seq | signature", "{\"body\":{ | {\"bodi\":{ | line",
            "\"signature\":\" | \"signature\";\" | line"})
    void namesTheFieldThatWasChanged(String was, String becomes, String field) throws IOException {
        assertThat(lines.get(2)).contains(was);
        lines.set(2, lines.get(2).replace(was, becomes));

        assertThat(fault().line()).isEqualTo(3);
        assertThat(fault().field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"body_sha256", "hash", "previous_hash"})
    void namesTheHashThatWasChanged(String field) throws IOException {
        int at = lines.get(2).indexOf("\"" + field + "\":\"") + field.length() + 10;
        char digit = lines.get(2).charAt(at);
        lines.set(2, lines.get(2).substring(0, at) + (digit == '0' ? '1' : '0') + lines.get(2).substring(at + 1));

        assertThat(fault().field()).isEqualTo(field);
    }

    @Test
    void namesTheByteWhereTheFormBreaks() throws IOException {
        String line = lines.get(2);
        int at = line.indexOf(",\"hash\":");
        lines.set(2, line.substring(0, at) + ";" + line.substring(at + 1));

        assertThat(fault().at()).isEqualTo(line.substring(0, at).getBytes(StandardCharsets.UTF_8).length + 1);
    }

    @Test
    void noticesLinesThatAreMissingDoubledOrMoved() throws IOException {
        assertThat(faultAfter(all -> {
            all.remove(2);
            return all;
        })).isEqualTo("line 3: sequence: is 4: record 3 is missing here");
        assertThat(faultAfter(all -> {
            all.add(3, all.get(2));
            return all;
        })).isEqualTo("line 4: sequence: is 3: repeated or out of order, 4 belongs here");
        assertThat(faultAfter(all -> {
            all.add(1, all.remove(4));
            return all;
        })).startsWith("line 2: sequence: is 5");
        assertThat(faultAfter(all -> all.subList(1, 6))).startsWith("line 1: sequence: is 2: record 1 is missing");
    }

    @Test
    void noticesAForkAndAForeignKey() throws IOException {
        List<String> other = lines(TestKeys.other(), 6);
        assertThat(check(file(other), List.of()).holds()).isTrue();
        assertThat(check(file(other), List.of(TestKeys.key().published())).fault().get().text())
                .isEqualTo("line 1: public_key: is not a published one");
        List<String> rewritten = lines(TestKeys.key(), 6, "another ");
        lines.set(5, rewritten.get(5));
        assertThat(fault().text()).isEqualTo("line 6: previous_hash: is not the hash of the line before");
    }

    @Test
    void noticesACutAndAnEmptyFile() throws IOException {
        byte[] whole = file(lines);
        assertThat(check(java.util.Arrays.copyOf(whole, whole.length - 1), List.of()).text()).contains("cut off");
        assertThat(check(java.util.Arrays.copyOf(whole, whole.length - 200), List.of()).fault().get().line()).isEqualTo(6);
        assertThat(check(new byte[0], List.of()).text()).contains("no record in this file");
    }

    @Test
    void theCommandAnswersWithItsExitCode() throws IOException {
        Path good = Files.write(folder.resolve("good.jsonl"), file(lines));
        Path key = Files.writeString(folder.resolve("key.pem"), TestKeys.key().published().pem());
        Path other = Files.writeString(folder.resolve("other"), TestKeys.other().published().raw());
        lines.set(1, lines.get(1).replace("r2", "r0"));
        Path bad = Files.write(folder.resolve("bad.jsonl"), file(lines));

        assertThat(run("--record", good.toString(), "--key", key.toString())).isEqualTo("0 OK: 6 records");
        assertThat(run("--record", good.toString())).isEqualTo("0 OK: 6 records");
        assertThat(run("--record", good.toString(), "--key", other.toString())).isEqualTo("1 BROKEN at line 1");
        assertThat(run("--record", bad.toString())).isEqualTo("1 BROKEN at line 2");
        assertThat(run("--record", "ftp://example.org/chain.jsonl")).startsWith("2 verify: only http and https");
        assertThat(run("--record", "absent.jsonl")).startsWith("2 verify: absent");
        assertThat(run("--record", good.toString(), "--kye", key.toString())).startsWith("2 verify: Unknown option");
        assertThat(run()).startsWith("2 verify: Missing required option: '--record=FILE|URL'");
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(text, true, StandardCharsets.UTF_8);
        int code = Console.run(new VerifyCommand(), List.of(arguments), stream, stream);
        return code + " " + text.toString(StandardCharsets.UTF_8).strip().split("( of|: body|: public_key)", 2)[0];
    }

    private String faultAfter(UnaryOperator<List<String>> change) throws IOException {
        return check(file(change.apply(new ArrayList<>(lines))), List.of()).fault().map(VerificationFault::text).orElse("none");
    }

    private VerificationFault fault() throws IOException {
        return check(file(lines), List.of()).fault().orElseThrow();
    }

    private static ChainReport check(byte[] file, List<PublicSealKey> keys) throws IOException {
        return ChainCheck.of(new ByteArrayInputStream(file), keys);
    }

    private static byte[] file(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String hashOf(String line) {
        return line.replaceAll(".*,\"hash\":\"([0-9a-f]+)\".*", "$1");
    }

    private static List<String> lines(SealKey key, int count) {
        return lines(key, count, "");
    }

    /** A chain of signals, the first recorded a month late. */
    private static List<String> lines(SealKey key, int count, String words) {
        List<String> lines = new ArrayList<>();
        String previous = ChainLink.GENESIS;
        for (int i = 1; i <= count; i++) {
            LocalDate session = FIRST.plusDays(i - 1);
            String body = "{\"reason\":\"r" + i + words + " \u20ac {\\\"\",\"schedule\":{\"outcome_begins\":\""
                    + session.plusDays(1)
                    + "T14:30:00Z\",\"preview\":\"" + session + "T20:45:00Z\",\"seal_by\":\"" + session
                    + "T21:00:00Z\"},\"session\":\"" + session + "\"}";
            Instant at = Instant.parse((i == 1 ? session.plusMonths(1) : session) + "T20:55:00Z");
            SealedRecord record = SealedRecord.seal("test",
                    new ChainLink(previous, i, RecordKind.SIGNAL, session, Digests.sha256Hex(body)), Timeliness.ON_TIME, body,
                    at,
                    key);
            lines.add(record.line());
            previous = record.hash();
        }
        return lines;
    }
}
