package com.vixshield.lab.page;

/** Shows what settings would have come to from each start date. @param headline the smallest account at which it pays */
record StartsPage(String headline, String words, LabRunPage.Chart chart, LabTable spread, LabTable worst) {
}
