/**
 * What every page is made of: layout, masthead, assets, form fields. {@link PageContext} is what the layout reads; {@link
 * HomeResource} serves the home page.
 */
package com.vixshield.web.page;
