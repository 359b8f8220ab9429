package com.vixshield.market.chainfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.vixshield.market.SessionCalendar;

class ChainFileMemoryTest {

    private static final int TIMES = 100;

    /** A megabyte passes through without any of them being kept: the reader hands every quote on and forgets it. */
    @Test
    void readsAFileOfAnySizeOneLineAtATime() {
        String text = new String(ChainFileReaderTest.sample("spxw_eod_20231114.csv"), StandardCharsets.UTF_8);
        String header = text.lines().findFirst().orElseThrow() + "\n";
        byte[] body = text.lines().skip(1).collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
        InputStream repeated = new SequenceInputStream(new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(new Enumeration<>() {
                    private int given;

                    @Override
                    public boolean hasMoreElements() {
                        return given < TIMES;
                    }

                    @Override
                    public InputStream nextElement() {
                        given++;
                        return new ByteArrayInputStream(body);
                    }
                }));
        long[] seen = {0};

        ChainFileReport report = new ChainFileReader(new SessionCalendar()).read("spxw.csv", repeated, Long.MAX_VALUE,
                quote -> seen[0]++);

        assertThat(report.kept()).isEqualTo(90L * TIMES).isEqualTo(seen[0]);
        assertThat(report.refused()).isEqualTo(TIMES);
    }
}
