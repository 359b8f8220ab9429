/**
 * The search of the help pages. {@link com.vixshield.help.search.HelpSearch} asks the database;
 * {@link com.vixshield.help.search.SearchSource} is what a feature provides to be found.
 */
package com.vixshield.help.search;
