package com.vixshield.market.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.Provenance.FileReport;
import com.vixshield.platform.Digests;

/**
 * Holds the content of one provider file or response body, inflated when it is gzip (told by its first two bytes, whatever
 * the name says), and refused when it is empty, oversized, cut off or a web page.
 */
public final class DataFile {

    /** The largest real body, a full SPX chain as JSON, has 14 MB. */
    private static final int LARGEST = 128 << 20;
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final byte[] raw;
    private final byte[] content;
    private final int length;

    private DataFile(String name, byte[] raw, byte[] content, int length) {
        this.name = name;
        this.raw = raw;
        this.content = content;
        this.length = length;
    }

    public static DataFile read(Path path) {
        String name = path.getFileName().toString();
        try {
            if (Files.size(path) > LARGEST) {
                throw tooLarge(name);
            }
            return of(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new MarketDataException(name, 0, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    public static DataFile of(String name, byte[] raw) {
        DataFile file = isGzip(raw) ? inflated(name, raw) : new DataFile(name, raw, raw, raw.length);
        file.refuseNonData();
        return file;
    }

    /** The first bytes only, to tell what a file is; no complaint about a cut. */
    public static DataFile head(Path path, int size) {
        String name = path.getFileName().toString();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] raw = in.readNBytes(size);
            if (!isGzip(raw)) {
                return new DataFile(name, raw, raw, raw.length);
            }
            byte[] head = new byte[size];
            return new DataFile(name, raw, head, inflate(raw, head));
        } catch (IOException e) {
            throw new MarketDataException(name, 0, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    public String name() {
        return name;
    }

    public int length() {
        return length;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(content, 0, length);
    }

    /** The first bytes, at most so many. */
    public byte[] start(int most) {
        return Arrays.copyOf(content, Math.min(length, most));
    }

    /** Not copied: callers read only. */
    byte[] content() {
        return content;
    }

    /** First byte that is not white space or a byte order mark; 0 when there is none. */
    public byte firstByte() {
        for (int i = startsWithByteOrderMark() ? 3 : 0; i < length; i++) {
            if (content[i] > ' ' || content[i] < 0) {
                return content[i];
            }
        }
        return 0;
    }

    boolean startsWithByteOrderMark() {
        return length >= 3 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB && content[2] == (byte) 0xBF;
    }

    public FileReport report(int rowsRead, int rowsDropped) {
        return new FileReport(name, Digests.sha256Hex(raw), rowsRead, rowsDropped);
    }

    public MarketDataException refuse(int line, String reason) {
        return new MarketDataException(name, line, reason);
    }

    private void refuseNonData() {
        switch (firstByte()) {
            case 0 -> throw refuse(0, "the file is empty");
            case '<' -> throw refuse(1, "HTML or XML where data was expected");
            default -> {
                // anything else is for the format's own reader to judge
            }
        }
    }

    private static boolean isGzip(byte[] raw) {
        return raw.length >= 2 && raw[0] == 0x1f && raw[1] == (byte) 0x8b;
    }

    private static DataFile inflated(String name, byte[] raw) {
        byte[] content = new byte[Math.max(BUFFER, raw.length * 4)];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw), BUFFER)) {
            int read = in.read(content);
            while (read >= 0) {
                length += read;
                content = length < content.length ? content : larger(name, content);
                read = in.read(content, length, content.length - length);
            }
        } catch (EOFException e) {
            throw new MarketDataException(name, lines(content, length), "the gzip data ends too early: the file was cut off");
        } catch (IOException e) {
            throw new MarketDataException(name, lines(content, length), "the gzip data is damaged");
        }
        return new DataFile(name, raw, content, length);
    }

    private static byte[] larger(String name, byte[] content) {
        if (content.length >= LARGEST) {
            throw tooLarge(name);
        }
        return Arrays.copyOf(content, Math.min(LARGEST, content.length * 2));
    }

    private static MarketDataException tooLarge(String name) {
        return new MarketDataException(name, 0, "larger than " + (LARGEST >> 20) + " MB");
    }

    private static int inflate(byte[] raw, byte[] head) {
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            int read = in.read(head);
            while (read > 0) {
                length += read;
                read = in.read(head, length, head.length - length);
            }
            return length;
        } catch (IOException e) {
            return length;
        }
    }

    private static int lines(byte[] content, int length) {
        int lines = 1;
        for (int i = 0; i < length; i++) {
            lines += content[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
