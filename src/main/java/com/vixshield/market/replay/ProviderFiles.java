package com.vixshield.market.replay;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.cboe.VxContract;
import com.vixshield.market.cboe.VxCurveTable;
import com.vixshield.market.cboe.VxSettlements;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.FileNames;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.fred.FredGraph;
import com.vixshield.market.fred.FredObservations;
import com.vixshield.market.fred.FredSeries;
import com.vixshield.quant.history.Series;

/**
 * Reads futures and rates as Cboe and FRED publish them, dropped into the folder: they add the days that its series lack.
 */
final class ProviderFiles {

    private static final Pattern FUTURE = Pattern
            .compile("(?:.*_)?(?:VX_\\d{4}-\\d\\d-\\d\\d|CFE_[A-Z]\\d\\d_VX).*\\.csv(?:\\.gz)?");
    private static final Pattern SETTLEMENTS = Pattern.compile("(?:.*_)?vx_daily_settlement.*\\.csv(?:\\.gz)?");
    private static final Pattern FRED = Pattern.compile("(?:(?:.*_)?fredgraph.*|(?:.*_)?(?:"
            + Arrays.stream(FredSeries.values()).map(FredSeries::name).collect(Collectors.joining("|"))
            + "))\\.(?:csv|json)(?:\\.gz)?");
    private static final Pattern ENDING = Pattern.compile("\\.(?:csv|json)(?:\\.gz)?$");

    private final HistoryBuilder history;
    private final SessionCalendar calendar;

    ProviderFiles(HistoryBuilder history, SessionCalendar calendar) {
        this.history = history;
        this.calendar = calendar;
    }

    /** @param paths in the order in which they count: what an earlier one says of a day stands */
    void read(List<Path> paths) {
        VxCurveTable curve = new VxCurveTable(calendar);
        paths.stream().filter(path -> named(path, FUTURE)).map(DataFile::read).forEach(file -> readFuture(file, curve));
        paths.stream().filter(path -> named(path, SETTLEMENTS)).map(DataFile::read)
                .forEach(file -> readSettlements(file, curve));
        curve.days().forEach(history.vx::putIfAbsent);
        paths.stream().filter(path -> named(path, FRED)).map(DataFile::read).forEach(this::readFred);
    }

    private void readFuture(DataFile file, VxCurveTable curve) {
        VxContract contract = VxContract.parse(file, calendar);
        history.files.add(contract.days().requireComplete().file());
        curve.add(contract);
    }

    private void readSettlements(DataFile file, VxCurveTable curve) {
        VxSettlements list = VxSettlements.parse(file);
        history.files.add(list.contracts().requireComplete().file());
        curve.add(list.day().orElseThrow(() -> file.refuse(0, "the name does not tell the day")), list);
    }

    /** A graph is read by its header, series by series; the keyed answer tells its series by its name only. */
    private void readFred(DataFile file) {
        Optional<FredSeries> named = series(file.name());
        if (named.isPresent() && wanted(named.get()).isEmpty()) {
            return;
        }
        if (file.firstByte() == '{') {
            named.ifPresent(series -> readFred(file, series));
        } else {
            FredGraph.series(file).forEach(series -> readFred(file, series));
        }
    }

    /** A series that the rulebook does not read is passed over. */
    private void readFred(DataFile file, FredSeries series) {
        Optional<Series> wanted = wanted(series);
        if (wanted.isPresent()) {
            ParsedSeries<Double> read = file.firstByte() == '{'
                    ? FredObservations.parse(file, series)
                    : FredGraph.parse(file, series);
            history.files.add(read.requireComplete().file());
            NavigableMap<LocalDate, Double> values = history.values(wanted.get());
            read.rows().forEach(values::putIfAbsent);
        }
    }

    private static Optional<Series> wanted(FredSeries series) {
        return Arrays.stream(Series.values()).filter(known -> known.name().equals(series.name())).findFirst();
    }

    /** DGS1MO.csv or DGS1MO.json, also fredgraph_DGS1MO.csv. */
    private static Optional<FredSeries> series(String fileName) {
        String name = FileNames.plain(fileName);
        String id = ENDING.matcher(name).replaceFirst("").replaceFirst("^.*_", "");
        return Arrays.stream(FredSeries.values()).filter(series -> series.name().equals(id)).findFirst();
    }

    private static boolean named(Path path, Pattern pattern) {
        return pattern.matcher(FileNames.plain(path.getFileName().toString())).matches();
    }
}
