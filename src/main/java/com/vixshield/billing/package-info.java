/** What an account may use and for how long: grants (a trial, a courtesy) and the one function that turns them into access. */
package com.vixshield.billing;
