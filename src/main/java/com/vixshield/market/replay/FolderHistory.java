package com.vixshield.market.replay;

import java.util.List;

import com.vixshield.market.Provenance.FileReport;
import com.vixshield.quant.history.MarketHistory;

/** Holds the daily history of a folder and the files that it came from. */
record FolderHistory(MarketHistory history, List<FileReport> files) {

    FolderHistory {
        files = List.copyOf(files);
    }
}
