package com.vixshield.market;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Small files in the providers' formats, written for the tests with invented numbers. */
public final class Samples {

    public static final String QUOTE_TABLE = """

            S&P 500 INDEX,Last: 4000.5,Change:  8.5
            "Date: May 26, 2023 at 5:01 PM EDT",Bid: 3990.1,Ask: 4010.2,Size: 1*1,Volume: 91,391,793
            Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest
            Tue May 30 2023,SPXW230530C03975000,30,0,29.5,30.1,7,0.1,0.8,0.01,11,3975.00,SPXW230530P03975000,4,0,4.1,4.3,120,0.1,-0.2,0.01,1200
            Tue May 30 2023,SPXW230530C04000000,14,0,13.8,14.2,310,0.1,0.5,0.02,45,4000.00,SPXW230530P04000000,13,0,13.1,13.5,77,0.1,-0.5,0.02,300
            Fri Jun 16 2023,SPX230616C04000000,50,0,49.9,51.2,0,0.1,0.5,0.01,9000,4000.00,SPX230616P04000000,48,0,47.5,48.9,1,0.1,-0.5,0.01,12000
            """;

    public static final String DELAYED_QUOTES = """
            {"timestamp": "2023-05-27 01:59:42", "symbol": "^SPX",
             "data": {"options": [
              {"option": "SPXW230530C04000000", "bid": 13.8, "bid_size": 59.0, "ask": 14.2, "ask_size": 28.0, "iv": 0.1,
               "open_interest": 45.0, "volume": 310.0, "delta": 0.5, "last_trade_price": 14.0, "last_trade_time": null},
              {"option": "SPXW230530P04000000", "bid": null, "ask": 13.5, "open_interest": 300.0, "volume": null},
              {"option": "SPX230616P04000000", "bid": 47.5, "ask": 48.9, "open_interest": 12000.0, "volume": 1.0}],
             "symbol": "^SPX", "current_price": 4000.5, "close": 3999.0, "iv30": 14.2, "last_trade_time": "2023-05-26T16:14:59"}}
            """;

    public static final String TIDY_CHAIN = """
            session,snapshot,underlying_last,expiry,root,right,strike,bid,ask,last,net,volume,iv,delta,gamma,open_interest,occ_symbol
            2023-05-26,close,4000.5,2023-05-30,SPXW,C,4000.0,13.8,14.2,14.0,0.0,310,0.1,0.5,0.02,45,SPXW230530C04000000
            2023-05-26,close,4000.5,2023-05-30,SPXW,P,4000.0,13.1,13.5,13.0,0.0,77,0.1,-0.5,0.02,300,SPXW230530P04000000
            """;

    public static final String SPX_DAILY = """
            date,open,high,low,close,volume,source
            2023-05-24,4130.5,4135.0,4103.9,4115.2,1,somebody/somewhere
            2023-05-25,4150.1,4165.7,4129.7,4151.3,,somebody/somewhere
            2023-05-26,4156.2,4212.9,4156.2,4205.5,3,somebody/somewhere
            """;

    public static final String VIX_DAILY = """
            date,open,high,low,close,source
            2023-05-25,19.5,20.4,18.9,19.1,somebody/somewhere
            2023-05-26,19.0,19.2,17.6,17.9,somebody/somewhere
            2023-05-29,18.1,18.4,17.8,18.0,somebody/somewhere
            2023-05-30,17.8,18.2,17.2,17.5,somebody/somewhere
            """;

    public static final String VIX_HISTORY = """
            DATE,OPEN,HIGH,LOW,CLOSE
            05/30/2023,17.800000,18.200000,17.200000,99.000000
            05/31/2023,17.600000,18.500000,17.400000,17.900000
            """;

    public static final String VVIX_HISTORY = """
            DATE,VVIX
            03/15/2006,15.710000
            05/30/2023,91.200000
            05/31/2023,92.300000
            """;

    private Samples() {
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As FRED lists the days of one release. */
    public static String releaseDates(int release, String... days) {
        return Stream.of(days).map(day -> "{\"release_id\":" + release + ",\"date\":\"" + day + "\"}")
                .collect(Collectors.joining(",", "{\"sort_order\":\"asc\",\"limit\":10000,\"release_dates\":[", "]}\n"));
    }
}
