package com.vixshield.market.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;

/** Whatever happens to a file, it loads as complete rows or is refused by name and reason; nothing else escapes. */
class CorruptedFilesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2023, 5, 26);
    private static final Map<String, String> SERIES = Map.of("spx_daily.csv", Samples.SPX_DAILY, "vix_daily.csv",
            Samples.VIX_DAILY, "VIX_History.csv", Samples.VIX_HISTORY, "VVIX_History.csv", Samples.VVIX_HISTORY);
    private static final List<String> CHAINS = List.of(Samples.QUOTE_TABLE, Samples.DELAYED_QUOTES, Samples.TIDY_CHAIN);

    @TempDir
    Path folder;

    private int refused;

    @Test
    void loadsOnlyWholeRowsOfAChainThatIsCutAnywhere() {
        for (String chain : CHAINS) {
            byte[] whole = Samples.bytes(chain);
            int complete = load(whole);
            for (int length = 0; length < whole.length; length++) {
                int quotes = load(Arrays.copyOf(whole, length));
                boolean atARowsEnd = endsARow(Arrays.copyOf(whole, length));
                assertThat(quotes).as("%d bytes of %s…", length, chain.substring(0, 20).strip())
                        .isLessThanOrEqualTo(complete)
                        .satisfies(n -> assertThat(n < 0 || atARowsEnd || n == complete).isTrue());
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void survivesAnyByteThatChangedInAChain() {
        Random random = new Random(11);
        for (String chain : CHAINS) {
            for (int i = 0; i < 1_500; i++) {
                load(damaged(Samples.bytes(chain), random));
            }
            for (int i = 0; i < 200; i++) {
                load(damaged(Samples.gzip(chain), random));
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void survivesAnyByteThatChangedInASeries() {
        Random random = new Random(12);
        SERIES.forEach((name, text) -> {
            for (int i = 0; i < 400; i++) {
                put(name, damaged(Samples.bytes(text), random));
                loadHistory(name);
            }
            put(name, Samples.bytes(text));
        });
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void refusesASeriesThatIsCutWithinARow() {
        SERIES.forEach((name, text) -> {
            byte[] whole = Samples.bytes(text);
            for (int length = 0; length < whole.length; length++) {
                put(name, Arrays.copyOf(whole, length));
                boolean loaded = loadHistory(name);
                boolean ended = length > 0 && whole[length - 1] == '\n';
                assertThat(loaded || !ended).as("%d bytes of %s", length, name).isTrue();
                assertThat(!loaded || endsARow(Arrays.copyOf(whole, length))).as("%d bytes of %s", length, name).isTrue();
            }
            put(name, whole);
        });
    }

    /** With its line end, or without it but with as many fields as the line before. */
    private static boolean endsARow(byte[] cut) {
        List<String> lines = new String(cut, StandardCharsets.UTF_8).lines().toList();
        boolean ended = cut.length > 0 && cut[cut.length - 1] == '\n';
        return ended || lines.size() > 1 && fields(lines.get(lines.size() - 1)) == fields(lines.get(lines.size() - 2))
                && !lines.get(lines.size() - 1).endsWith(",");
    }

    private static int fields(String line) {
        return line.split(",", -1).length;
    }

    /** One to three bytes replaced, removed or doubled, or a line repeated. */
    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] result = bytes.clone();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(result.length);
            switch (random.nextInt(3)) {
                case 0 -> result[at] = (byte) random.nextInt(256);
                case 1 -> result[at] = (byte) ",\"\n0-.<{\u0000 ".charAt(random.nextInt(10));
                default -> {
                    byte[] shorter = new byte[result.length - 1];
                    System.arraycopy(result, 0, shorter, 0, at);
                    System.arraycopy(result, at + 1, shorter, at, shorter.length - at);
                    result = shorter;
                }
            }
        }
        return result;
    }

    /** @return quotes, or -1 when it was refused */
    private int load(byte[] content) {
        put("chain", content);
        try {
            return new ReplaySource(folder, new SessionCalendar()).chainFrom(folder.resolve("chain")).quotes().size();
        } catch (MarketDataException e) {
            assertExplained(e, "chain");
            return -1;
        }
    }

    private boolean loadHistory(String name) {
        try {
            new ReplaySource(folder, new SessionCalendar()).history(FRIDAY);
            return true;
        } catch (MarketDataException e) {
            assertExplained(e, name);
            return false;
        }
    }

    private void assertExplained(MarketDataException e, String name) {
        refused++;
        assertThat(e.file()).isEqualTo(name);
        assertThat(e.reason()).isNotBlank();
        assertThat(e.getMessage()).startsWith(name + ":").endsWith(e.reason());
    }

    private void put(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
