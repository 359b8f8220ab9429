package com.vixshield.broker.parsing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.vixshield.broker.execution.OptionContract;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.chain.PutCall;

/** Reads option contracts in the clearing house's spelling and in brokers' own. */
public final class ContractText {

    private static final SessionCalendar CALENDAR = new SessionCalendar();
    private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT",
            "NOV", "DEC");
    /** Padded, with the padding collapsed or left out; with the dots and dashes that brokers put in front. */
    private static final Pattern OCC = Pattern.compile("([A-Z0-9]{1,6}) *([0-9]{6})([CP])([0-9]{8})");
    private static final Pattern SHORT = Pattern.compile("[.\\-]([A-Z0-9]{1,6})([0-9]{6})([CP])([0-9]{1,5}(\\.[0-9]{1,3})?)");
    private static final Pattern DAY_MONTH = Pattern
            .compile("([A-Z0-9]{1,6}) +([0-9]{1,2})([A-Z]{3})([0-9]{2}) +([0-9]{1,5}(\\.[0-9]{1,3})?) +([CP])");
    private static final Pattern SLASHES = Pattern
            .compile("([A-Z0-9]{1,6}) +([0-9]{2})/([0-9]{2})/([0-9]{4}) +([0-9]{1,5}(\\.[0-9]{1,3})?) +([CP])");

    private ContractText() {
    }

    /** Empty for what is no option in any of these spellings. @throws RowRefusedException for an option that is not kept here */
    public static Optional<OptionContract> find(String text) {
        String plain = text.strip();
        return Stream.of(occ(plain), dotted(plain), dayMonth(plain), slashes(plain)).flatMap(Optional::stream).findFirst();
    }

    /** @throws RowRefusedException for what cannot be read */
    public static OptionContract require(String text) {
        return find(text).orElseThrow(
                () -> new RowRefusedException("The contract cannot be read: " + TextRow.excerpt(text) + "."));
    }

    private static Optional<OptionContract> occ(String text) {
        Matcher found = OCC.matcher(text);
        return found.matches()
                ? Optional.of(contract(found.group(1), sixDigits(found.group(2)), found.group(3),
                        new BigDecimal(found.group(4)).movePointLeft(3)))
                : Optional.empty();
    }

    private static Optional<OptionContract> dotted(String text) {
        Matcher found = SHORT.matcher(text);
        return found.matches()
                ? Optional
                        .of(contract(found.group(1), sixDigits(found.group(2)), found.group(3), new BigDecimal(found.group(4))))
                : Optional.empty();
    }

    private static Optional<OptionContract> dayMonth(String text) {
        Matcher found = DAY_MONTH.matcher(text);
        return found.matches()
                ? Optional.of(contract(found.group(1),
                        date(2000 + number(found.group(4)), month(found.group(3)), number(found.group(2))), found.group(7),
                        new BigDecimal(found.group(5))))
                : Optional.empty();
    }

    private static Optional<OptionContract> slashes(String text) {
        Matcher found = SLASHES.matcher(text);
        return found.matches()
                ? Optional.of(contract(found.group(1),
                        date(number(found.group(4)), number(found.group(2)), number(found.group(3))), found.group(7),
                        new BigDecimal(found.group(5))))
                : Optional.empty();
    }

    private static LocalDate sixDigits(String yymmdd) {
        return date(2000 + number(yymmdd.substring(0, 2)), number(yymmdd.substring(2, 4)), number(yymmdd.substring(4)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** From 1; 0 for what is no English month. */
    public static int month(String name) {
        return MONTHS.indexOf(name.toUpperCase(Locale.ROOT)) + 1;
    }

    /** @throws RowRefusedException for a day that no calendar has */
    public static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new RowRefusedException("There is no such day: " + year + "-" + month + "-" + day + ".");
        }
    }

    /** @throws RowRefusedException for a root that is not kept, or a strike that does not exist */
    public static OptionContract contract(String root, LocalDate expiry, String right, BigDecimal strike) {
        if (!OptionContract.hasRoot(root)) {
            throw new RowRefusedException("Options on " + TextRow.excerpt(root)
                    + " are not kept here: only SPX, SPXW, XSP, VIX and VIXW.");
        }
        if (strike.signum() <= 0 || strike.stripTrailingZeros().scale() > 3) {
            throw new RowRefusedException("There is no strike " + strike.toPlainString() + ".");
        }
        return new OptionContract(root, expiry, right.startsWith("P") ? PutCall.PUT : PutCall.CALL, strike);
    }

    /**
     * The root of an option where a file has the underlying only. On most days the calendar decides: SPX options that are
     * settled at the open exist for third Fridays, VIX options of the month for one Wednesday.
     *
     * @throws UnansweredException for SPX on a third Friday, while the reader has not said it
     * @throws RowRefusedException for another underlying
     */
    public static String root(String underlying, LocalDate expiry, FileAnswers answers) {
        return switch (underlying) {
            case "XSP", "SPXW", "VIXW" -> underlying;
            case "SPX" -> expiry.equals(CALENDAR.monthlyExpiry(YearMonth.from(expiry)))
                    ? answers.thirdFridayRoot().orElseThrow(() -> new UnansweredException(FileQuestion.THIRD_FRIDAY_ROOT))
                    : "SPXW";
            case "VIX" -> expiry.equals(CALENDAR.vixExpiry(YearMonth.from(expiry))) ? "VIX" : "VIXW";
            default -> throw new RowRefusedException("Options on " + TextRow.excerpt(underlying)
                    + " are not kept here: only SPX, SPXW, XSP, VIX and VIXW.");
        };
    }
}
