package com.vixshield.quant.pricing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

import com.vixshield.quant.chain.PutCall;

/** One line of the reference table. */
record ReferenceRow(double forward, double strike, double time, double vol, PutCall right, double price, double delta,
        double gamma,
        double vega, double theta) {

    static List<ReferenceRow> all() throws IOException {
        Path table = Path.of("../shared/reference/black76.csv");
        Assumptions.assumeTrue(Files.isRegularFile(table), "../shared/reference is absent: reference values not compared");
        return Files.readAllLines(table).stream().skip(1).map(ReferenceRow::parse).toList();
    }

    static ReferenceRow parse(String line) {
        String[] c = line.split(",");
        double[] n = new double[10];
        for (int i = 0; i < 10; i++) {
            n[i] = i == 4 ? 0 : Double.parseDouble(c[i]);
        }
        return new ReferenceRow(n[0], n[1], n[2], n[3], c[4].equals("C") ? PutCall.CALL : PutCall.PUT, n[5], n[6], n[7], n[8],
                n[9]);
    }

    /**
     * The table was computed from decimal strikes; the nearest double is up to half an ulp away, which the far tail
     * amplifies by d² over the distance to the forward. No method that is handed doubles can do better.
     */
    double inputRounding() {
        double d = Math.log(forward / strike) / (vol * Math.sqrt(time));
        double tail = strike == forward ? 0 : 2 * d * d * Math.ulp(strike) / Math.abs(forward - strike);
        return tail + Math.ulp(strike) * Math.abs(delta) / price;
    }

    boolean outOfTheMoney() {
        return right == PutCall.CALL ? strike >= forward : strike <= forward;
    }

    /** Relative error of the volatility that the rounding of the price to a double alone makes unavoidable. */
    double unknowable() {
        double s = vol * Math.sqrt(time);
        return inputRounding() + 4 * Math.ulp(price) / (Black76.stdevVega(forward, strike, s) * s);
    }
}
