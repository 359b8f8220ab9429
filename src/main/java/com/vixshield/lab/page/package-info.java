/**
 * The pages of the lab: its form and list, a run while it is computed and when it is done, runs side by side. {@link LabResource}
 * serves them; {@link LabFormReader} reads what is asked, for pages and for the API alike.
 */
package com.vixshield.lab.page;
