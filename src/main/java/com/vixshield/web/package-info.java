/**
 * What every page shares: the layout and its masthead, assets, formatting, headers, error pages. A {@link
 * com.vixshield.web.page.Viewer} reads a page; a navigation link leads somewhere from the masthead; a partial is one region
 * of a page requested alone. Features plug into the layout by providing a Viewer and a DataNotice; nothing here knows a
 * feature. Rooms: page, format, filter, error.
 */
package com.vixshield.web;
