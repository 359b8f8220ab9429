package com.vixshield.market.cboe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;

/**
 * Parses the file of one VIX future: {@code VX_2026-01-21.csv} of today's site, named by its expiry, or {@code
 * CFE_F14_VX.csv} of the archive, which tells only the month.
 *
 * @param month of a monthly contract; empty for a weekly one, whose rows may be labelled with the month all the same
 */
public record VxContract(LocalDate expiry, Optional<YearMonth> month, ParsedSeries<VxDay> days) {

    private static final Pattern EXPIRY_IN_NAME = Pattern.compile("VX_(\\d{4}-\\d\\d-\\d\\d)");
    /** "F (Jan 2026)", in the archive "F (Jan 14)". */
    private static final Pattern MONTHLY = Pattern.compile("([FGHJKMNQUVXZ]) \\((\\p{Alpha}{3}) (\\d{2}|\\d{4})\\)");
    private static final String MONTH_CODES = "FGHJKMNQUVXZ";

    public static VxContract parse(DataFile file, SessionCalendar calendar) {
        VxRowReader rows = new VxRowReader(file);
        ParsedSeries<VxDay> days = rows.read();
        Optional<YearMonth> month = rows.label().flatMap(VxContract::month);
        LocalDate expiry = expiryInName(file.name()).or(() -> month.map(calendar::vixExpiry))
                .orElseThrow(() -> file.refuse(0, "neither the file's name nor its rows tell the contract"));
        check(file, expiry, month, days);
        return new VxContract(expiry, month.filter(labelled -> calendar.vixExpiry(labelled).equals(expiry)), days);
    }

    /** The same with rows of those trade dates left out. */
    VxContract without(Predicate<LocalDate> tradeDates) {
        return new VxContract(expiry, month, days.without(tradeDates));
    }

    /** @return the expiry in a name such as VX_2026-01-21.csv */
    public static Optional<LocalDate> expiryInName(String fileName) {
        Matcher name = EXPIRY_IN_NAME.matcher(fileName);
        try {
            return name.find() ? Optional.of(LocalDate.parse(name.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            throw new MarketDataException(fileName, 0, "no such day in the name");
        }
    }

    static Optional<YearMonth> month(String label) {
        Matcher monthly = MONTHLY.matcher(label);
        if (!monthly.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(monthly.group(3));
        int month = MONTH_CODES.indexOf(monthly.group(1)) + 1;
        boolean agrees = PageDate.month(monthly.group(2)) == month;
        return agrees ? Optional.of(YearMonth.of(year < 100 ? 2000 + year : year, month)) : Optional.empty();
    }

    private static void check(DataFile file, LocalDate expiry, Optional<YearMonth> month, ParsedSeries<VxDay> days) {
        if (month.isPresent() && !month.get().equals(YearMonth.from(expiry))) {
            throw file.refuse(0, "the rows are of " + month.get() + ", the file is of " + expiry);
        }
        if (!days.rows().isEmpty() && days.rows().lastKey().isAfter(expiry)) {
            throw file.refuse(0, "a trade on " + days.rows().lastKey() + ", after the expiry on " + expiry);
        }
    }
}
