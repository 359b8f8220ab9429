package com.vixshield.help.search;

import java.util.List;

/** Provides what a feature wants found. */
public interface SearchSource {

    List<HelpEntry> entries();
}
