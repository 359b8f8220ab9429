/**
 * What every page shares: the layout and its masthead, assets, formatting, headers, error pages. A
 * {@link com.vixshield.web.Visitor}
 * is whoever looks at a page; a place is somewhere the masthead leads; a partial is one region of a page asked for alone.
 * Features plug into the layout by providing a Visitor and a DataNotice; nothing here knows a feature.
 */
package com.vixshield.web;
