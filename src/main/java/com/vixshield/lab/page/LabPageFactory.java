package com.vixshield.lab.page;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.account.CurrentAccount;
import com.vixshield.account.Permission;
import com.vixshield.evidence.ImportedHistory.Loaded;
import com.vixshield.lab.run.LabHistory;
import com.vixshield.lab.run.LabRun;
import com.vixshield.lab.study.LabLock;
import com.vixshield.lab.study.LabRefusal;
import com.vixshield.lab.study.LabSettings;

/** Builds the lab's first page: the form and what was asked before. */
@ApplicationScoped
class LabPageFactory {

    private static final int LISTED = 50;

    @Inject
    CurrentAccount current;
    @Inject
    LabHistory histories;
    @Inject
    LabDefaults defaults;

    /** @param reader of what was typed in; empty for a fresh form */
    LabPage page(Optional<LabFormReader> reader) {
        Optional<Loaded> loaded = histories.current();
        String trouble = null;
        Optional<LabLock> lock = Optional.empty();
        try {
            lock = loaded.map(histories::lock);
        } catch (LabRefusal e) {
            trouble = e.getMessage();
        }
        Optional<LabLock> known = lock;
        LabPage.History history = loaded
                .map(found -> new LabPage.History(found.first(), found.last(), found.asOf(), found.sha256(),
                        found.missing().orElse(null), known.orElse(null)))
                .orElse(null);
        LabForm form = current.may(Permission.RUN_LAB)
                ? reader.orElseGet(() -> new LabFormReader(defaults.of(known))).form()
                : null;
        return new LabPage(current.path() + "/lab", history, trouble, form, lines(),
                LabRun.tried(current.account().id).variants(),
                LabRun.confirmations(current.account().id));
    }

    private List<LabPage.Line> lines() {
        return LabRun.newest(current.account().id, LISTED).stream().map(this::line).toList();
    }

    private LabPage.Line line(LabRun run) {
        LabSettings settings = run.request().settings();
        return new LabPage.Line(current.path() + "/lab/" + run.id, run.id.toString(), run.kind().label(), run.state,
                LabRunPageFactory.tag(run.state), settings.from() + " to " + settings.to(), LabRunPageFactory.what(settings),
                run.isOpen() ? run.done + " of " + run.total : run.variants > 1 ? run.variants + " variants" : "",
                current.localTime(run.createdAt));
    }
}
