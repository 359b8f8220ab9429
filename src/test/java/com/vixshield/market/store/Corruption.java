package com.vixshield.market.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What happens to files. Where it happens to the text, a gzip file is packed again afterwards. */
enum Corruption {
    CUT_BYTES(true) {
        @Override
        byte[] bytes(byte[] whole, Random random) {
            // within the first field of a line: what is cut at a line's end, or in its last field, may be a shorter file
            int cut = whole.length - 2 - random.nextInt(Math.max(1, whole.length / 2));
            int line = cut;
            while (line > 0 && whole[line - 1] != '\n') {
                line--;
            }
            return Arrays.copyOf(whole, line == 0 ? cut : Math.min(cut, line + 2));
        }
    },
    FLIP_BITS(false) {
        @Override
        byte[] bytes(byte[] whole, Random random) {
            byte[] flipped = whole.clone();
            for (int i = 0; i <= random.nextInt(20); i++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }
    },
    EMPTY(true) {
        @Override
        byte[] bytes(byte[] whole, Random random) {
            return new byte[0];
        }
    },
    NOISE(true) {
        @Override
        byte[] bytes(byte[] whole, Random random) {
            byte[] noise = new byte[1 + random.nextInt(5_000)];
            random.nextBytes(noise);
            return noise;
        }
    },
    WEB_PAGE(true) {
        @Override
        byte[] bytes(byte[] whole, Random random) {
            return text("<!DOCTYPE html><html><head><title>Access denied</title></head></html>\n");
        }
    },
    ERROR_DOCUMENT(true) {
        @Override
        byte[] bytes(byte[] whole, Random random) {
            return text("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>\n");
        }
    },
    // a whole number cut short is a whole number: the row cannot be told from a good one
    CUT_LAST_LINE(false) {
        @Override
        byte[] content(byte[] whole, Random random) {
            return Arrays.copyOf(whole, whole.length - 3);
        }
    },
    NUL_BYTES(true) {
        @Override
        byte[] content(byte[] whole, Random random) {
            byte[] holed = whole.clone();
            int at = random.nextInt(holed.length - 16);
            Arrays.fill(holed, at, at + 16, (byte) 0);
            return holed;
        }
    },
    WIDE_CHARACTERS(true) {
        @Override
        byte[] content(byte[] whole, Random random) {
            return new String(whole, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        }
    },
    OTHER_HEADER(true) {
        @Override
        List<String> lines(List<String> lines, Random random) {
            lines.set(0, "alpha,beta,gamma");
            return lines;
        }
    },
    SEMICOLONS(true) {
        @Override
        List<String> lines(List<String> lines, Random random) {
            lines.replaceAll(line -> line.replace(',', ';'));
            return lines;
        }
    },
    ONLY_A_HEADER(true) {
        @Override
        List<String> lines(List<String> lines, Random random) {
            return new ArrayList<>(lines.subList(0, 1));
        }
    },
    NEGATIVE_NUMBERS(false) {
        @Override
        List<String> lines(List<String> lines, Random random) {
            lines.replaceAll(line -> line.replaceAll(",(\\d)", ",-$1"));
            return lines;
        }
    },
    SWAPPED_COLUMNS(false) {
        @Override
        List<String> lines(List<String> lines, Random random) {
            for (int i = 1; i < lines.size(); i++) {
                String[] fields = lines.get(i).split(",", -1);
                String first = fields[0];
                fields[0] = fields[fields.length - 1];
                fields[fields.length - 1] = first;
                lines.set(i, String.join(",", fields));
            }
            return lines;
        }
    },
    A_LATER_CENTURY(false) {
        @Override
        List<String> lines(List<String> lines, Random random) {
            lines.replaceAll(line -> line.replaceAll("\\b20(\\d\\d-\\d\\d-\\d\\d)\\b", "21$1")
                    .replaceAll("\\b(\\d\\d/\\d\\d/)20(\\d\\d)\\b", "$121$2"));
            return lines;
        }
    },
    LINES_TWICE(false) {
        @Override
        List<String> lines(List<String> lines, Random random) {
            for (int i = 0; i < 5; i++) {
                int at = 1 + random.nextInt(lines.size() - 1);
                lines.add(at, lines.get(at));
            }
            return lines;
        }
    },
    ONE_BAD_FIELD(false) {
        @Override
        List<String> lines(List<String> lines, Random random) {
            int at = lines.size() / 2 + random.nextInt(lines.size() / 2);
            int comma = lines.get(at).indexOf(',');
            lines.set(at, lines.get(at).substring(0, comma + 1) + "n/a" + lines.get(at).substring(comma + 1));
            return lines;
        }
    },
    LOST_FIELDS(false) {
        @Override
        List<String> lines(List<String> lines, Random random) {
            int at = 1 + random.nextInt(lines.size() - 1);
            lines.set(at, lines.get(at).substring(0, lines.get(at).lastIndexOf(',')));
            return lines;
        }
    };

    private final boolean unmistakable;

    Corruption(boolean unmistakable) {
        this.unmistakable = unmistakable;
    }

    /** Whether any reader must notice; a flipped bit may have made a digit of a digit. */
    boolean isUnmistakable() {
        return unmistakable;
    }

    byte[] bytes(byte[] whole, Random random) {
        boolean packed = whole.length > 1 && whole[0] == 0x1f && whole[1] == (byte) 0x8b;
        return packed ? pack(content(unpack(whole), random)) : content(whole, random);
    }

    byte[] content(byte[] whole, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(whole, StandardCharsets.UTF_8).split("\n")));
        return text(String.join("\n", lines(lines, random)) + "\n");
    }

    List<String> lines(List<String> lines, Random random) {
        return lines;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] unpack(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
