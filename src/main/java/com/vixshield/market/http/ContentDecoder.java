package com.vixshield.market.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Decodes gzip and deflate content encodings. */
final class ContentDecoder {

    private ContentDecoder() {
    }

    static byte[] inflate(FetchRequest request, byte[] compressed, int largest) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            byte[] content = in.readNBytes(largest);
            if (in.read() >= 0) {
                throw FetchException.lasting(request, "more than " + largest + " bytes when decompressed");
            }
            return content;
        } catch (EOFException e) {
            throw FetchException.passing(request, "the compressed answer ends too early");
        } catch (IOException e) {
            throw FetchException.passing(request, "the compressed answer is damaged");
        }
    }
}
