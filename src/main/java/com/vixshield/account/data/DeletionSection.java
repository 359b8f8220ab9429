package com.vixshield.account.data;

import java.util.List;

import com.vixshield.web.page.NavigationLink;
import com.vixshield.web.page.TextField;

/**
 * Shows the deletion part of the data page.
 *
 * @param due when it happens, in words; null unless it was asked for
 * @param obstacle why it cannot be asked for, or why it waits although it is due; null when nothing is in the way
 * @param ways out of the obstacle
 * @param days in which it can be taken back
 * @param later when it would happen, where paid time is left beyond these days; else null
 * @param name to be typed
 */
record DeletionSection(String due, String obstacle, List<NavigationLink> ways, int days, String later, TextField name) {
}
