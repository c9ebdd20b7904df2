// What pages do beside what the browser does by itself. Every page works without it, but for charts.
"use strict";
