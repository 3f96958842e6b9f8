/** The lucide icons that Cusp draws, by lucide's own names. After a change: `deno run -A build/icons.ts`. */
export const iconNames = `
  activity alarm-clock archive arrow-down arrow-left arrow-right arrow-up arrow-up-down badge-check badge-percent ban
  banknote bell bell-off book-open bot boxes briefcase building calendar calendar-check calendar-clock
  calendar-days calendar-off calendar-plus calendar-x camera chart-column chart-line check check-check chevron-down
  chevron-left chevron-right chevron-up chevrons-up-down circle circle-alert circle-check circle-dashed circle-question-mark
  circle-plus circle-user circle-x clipboard-check clipboard-list clipboard-plus clock coins copy corner-down-left credit-card door-open
  download dumbbell ellipsis ellipsis-vertical external-link eye eye-off file file-check file-image file-plus file-text
  funnel flag flask-conical folder folder-open globe grip-vertical hand-coins heart-pulse hourglass house image
  image-plus inbox info key-round landmark languages layers layout-dashboard life-buoy link list list-checks list-filter
  list-todo loader-circle lock log-in log-out mail map-pin maximize menu merge message-circle message-square mic
  minus monitor moon move notebook-pen package panel-right paperclip pause pen pencil percent phone phone-call pill
  pin play plug plus power printer qr-code receipt receipt-text refresh-cw repeat rotate-ccw rotate-cw ruler save scale
  scan scan-line scissors search send settings share-2 shield shield-alert shield-check shopping-cart signature
  sliders-horizontal smartphone sparkles square square-check star stethoscope sun syringe table tag target ticket timer
  trash trending-down trending-up triangle-alert truck umbrella undo-2 lock-open upload user user-check user-cog
  user-plus user-round user-x users video wallet webhook workflow wrench x zap zoom-in zoom-out
`.trim().split(/\s+/);
