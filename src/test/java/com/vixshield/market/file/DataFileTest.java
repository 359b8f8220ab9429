package com.vixshield.market.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.Samples;

class DataFileTest {

    @TempDir
    Path folder;

    @Test
    void inflatesByTheFirstBytesWhateverTheNameSays() throws IOException {
        Path misnamed = Files.write(folder.resolve("vix_daily.csv"), Samples.gzip(Samples.VIX_DAILY));
        Path plain = Files.write(folder.resolve("vix_daily.csv.gz"), Samples.bytes(Samples.VIX_DAILY));
        assertThat(new String(DataFile.read(misnamed).stream().readAllBytes())).isEqualTo(Samples.VIX_DAILY);
        assertThat(new String(DataFile.read(plain).stream().readAllBytes())).isEqualTo(Samples.VIX_DAILY);
    }

    @Test
    void refusesGzipThatIsCutAnywhere() {
        byte[] whole = Samples.gzip(Samples.VIX_DAILY);
        for (int length = 2; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> DataFile.of("cut.gz", cut)).as("%d bytes", length)
                    .isInstanceOf(MarketDataException.class).hasMessageContaining("cut off").hasMessageStartingWith("cut.gz:");
        }
    }

    @Test
    void refusesGzipThatWasDamaged() {
        byte[] damaged = Samples.gzip(Samples.VIX_DAILY);
        damaged[damaged.length / 2] ^= 0x55;
        assertThatThrownBy(() -> DataFile.of("damaged.gz", damaged)).isInstanceOf(MarketDataException.class);
    }

    @Test
    void refusesWebPagesAndNothing() {
        assertThatThrownBy(() -> DataFile.of("a.csv", Samples.bytes("\n <!DOCTYPE html><html></html>")))
                .hasMessage("a.csv:1: HTML or XML where data was expected");
        assertThatThrownBy(() -> DataFile.of("a.csv", Samples.bytes("<?xml version=\"1.0\"?><Error>AccessDenied</Error>")))
                .hasMessageContaining("HTML or XML");
        assertThatThrownBy(() -> DataFile.of("a.csv", new byte[0])).hasMessage("a.csv: the file is empty");
        assertThatThrownBy(() -> DataFile.of("a.csv", Samples.bytes(" \n\n"))).hasMessage("a.csv: the file is empty");
        assertThatThrownBy(() -> DataFile.of("a.csv.gz", Samples.gzip(""))).hasMessage("a.csv.gz: the file is empty");
    }

    @Test
    void refusesWhatInflatesWithoutEnd() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) '7');
            for (int i = 0; i < 129; i++) {
                gzip.write(megabyte);
            }
        }
        assertThatThrownBy(() -> DataFile.of("bomb.gz", bomb.toByteArray())).isInstanceOf(MarketDataException.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> DataFile.read(folder.resolve("absent.csv"))).isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith("absent.csv: cannot be read");
    }

    @Test
    void reportsTheDigestOfTheBytesOnDisk() {
        assertThat(DataFile.of("abc", Samples.bytes("abc")).report(2, 1).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
