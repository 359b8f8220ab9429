package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.PriceModel;
import com.vixshield.quant.backtest.learned.LearnedRow;
import com.vixshield.quant.backtest.learned.LearnedStudy;

/** Lays out the learned gate of the candidate beside the value gate and none, by price and era. */
final class CandidateFile {

    private CandidateFile() {
    }

    static CsvTable of(EvidencePublication publication) {
        CsvTable file = new CsvTable("price", "period", "gate", "trades", "mean_percent_of_max_loss", "lo95", "hi95",
                "less_refused", "less_refused_lo95", "less_refused_hi95", "t", "sharpe_expected", "sharpe_natural");
        List.of(PriceModel.CENTRAL, PriceModel.FLAT).parallelStream()
                .map(model -> rows(publication, publication.walk(model))).toList().forEach(rows -> rows.forEach(file::add));
        return file;
    }

    private static List<List<Object>> rows(EvidencePublication publication, CondorHistory walk) {
        LearnedStudy study = new LearnedStudy(walk, EvidencePublication.TIER);
        int end = Math.min(study.end(), publication.span().hedgeEnd());
        Map<String, IntPredicate> gates = new LinkedHashMap<>();
        gates.put("none", study.all());
        gates.put("value", study.valued());
        gates.put("learned > 0", study.above(0));
        gates.put("learned > 0.01", study.above(0.01));
        List<StudyPeriod> periods = new ArrayList<>(StudyPeriod.of(publication.table(), study.first(), end));
        List<List<Object>> rows = new ArrayList<>();
        for (StudyPeriod period : periods) {
            gates.forEach((gate, taken) -> rows.add(
                    fields(walk.model().name(), period, study.row(gate, taken, period.first(), period.end()), publication)));
        }
        return rows;
    }

    private static List<Object> fields(String price, StudyPeriod period, LearnedRow row, EvidencePublication publication) {
        String years = publication.table().date(period.first()).getYear() + " to "
                + publication.table().date(period.end() - 1).getYear();
        return Arrays.asList(price, years, row.gate(), row.trades(), row.mean().value(), row.mean().interval().low(),
                row.mean().interval().high(), row.lessRefused().value(), row.lessRefused().interval().low(),
                row.lessRefused().interval().high(), row.t(), row.sharpe(), row.sharpeNatural());
    }
}
