package com.vixshield.evidence;

import java.nio.file.Path;

import com.vixshield.quant.backtest.SessionTable;

/** The history that the commands read, for tests of other packages. */
public final class FolderHistory {

    private FolderHistory() {
    }

    public static SessionTable of(Path folder) {
        return DataPack.read(folder);
    }

    public static String digest(SessionTable table) {
        return InputsDigest.of(table.inputs());
    }
}
