package com.vixshield.lab.page;

import java.util.List;

/** Shows up to four runs side by side. @param choices runs that can be compared, the chosen ones marked */
record ComparePage(String path, List<Choice> choices, List<LabTable> tables, List<LabRunPage.Chart> charts, String error) {

    record Choice(String id, String label, boolean chosen) {
    }
}
