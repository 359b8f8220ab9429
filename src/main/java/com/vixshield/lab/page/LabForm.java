package com.vixshield.lab.page;

import java.util.List;
import java.util.Map;

import com.vixshield.web.page.TextField;

/**
 * Holds what is asked of the lab as it was typed in, with what is wrong by field.
 *
 * @param gates the checkboxes
 * @param error what is wrong with no field of the form, or null
 */
public record LabForm(Map<String, TextField> fields, Map<String, Select> selects, List<Check> gates, String gatesError,
        String payments, String paymentsError, String error) {

    /** @param error or null */
    public record Select(String name, String label, List<Option> options, String hint, String error) {
    }

    public record Option(String value, String label, boolean chosen) {
    }

    public record Check(String value, String label, boolean checked) {
    }

    public TextField field(String name) {
        return fields.get(name);
    }

    public Select select(String name) {
        return selects.get(name);
    }
}
