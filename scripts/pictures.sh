#!/usr/bin/env bash
# Makes the pictures of README.md and docs/ anew, from the shipped bundles: docs/pictures. Look at them before they are kept.
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

install_packages build run pictures
build_preset release
own_folder "$root/out"
work=$root/out/pictures
cd "$root"

# picture NAME VIEW WORDS...: the view of that name, from a tour with these words.
picture() {
  local name=$1 view=$2
  shift 2
  rm -rf "$work"
  build/release/clinic-kiosk tour --out "$work" --speech "$@" >/dev/null
  cp "$work/$view.png" "docs/pictures/$name.png"
  say "docs/pictures/$name.png"
}

picture idle en-idle --locale en --screen idle
picture part en-dvt-to-pe-part-path-01 --locale en --screen part
picture emergency en-emergency --locale en --screen emergency
picture urdu ur-dvt-to-pe-part-path-01 --locale ur --screen part
picture bengali bn-dvt-to-pe-faq-01 --locale bn --screen faq
picture chinese zh-Hans-dvt-to-pe-part-triggers-01 --locale zh-Hans --screen part
picture large-yellow en-dvt-to-pe-part-path-01 --locale en --screen part --text-size 200 --theme high-contrast
picture listening en-dvt-to-pe-listening --locale en --screen listening
picture side-by-side ar-dvt-to-pe-part-path-02 --locale ar --screen part --side-by-side
picture contents-in-two pl-dvt-to-pe-article-01 --locale pl --screen article --side-by-side
picture steps en-dvt-to-pe-part-path-03 --locale en --screen part --text-size 150
picture display en-display --locale en --screen display

# The steps of docs/staff.md, small enough to stand beside each other on a printed page.
steps=$root/out/steps
rm -rf "$steps"
build/release/clinic-kiosk tour --out "$steps" --locale en --screen idle --screen bulletin --screen staff-menu \
  --screen staff-pin --screen cleaning >/dev/null
build/release/clinic-kiosk tour --out "$steps" --locale pl --screen part --screen finished --screen show-to-staff >/dev/null
while read -r name view; do
  convert "$steps/$view.png" -resize 960x -dither None -colors 64 -strip "docs/pictures/staff-$name.png"
  say "docs/pictures/staff-$name.png"
done <<'END'
finish pl-dvt-to-pe-part-path-01
language pl-finished
show pl-show-to-staff
hold en-idle-held
pin en-staff-pin-typed
menu en-staff-menu-menu-01
notice en-staff-menu-notice-01
typing en-staff-menu-typing-good
shown en-idle-notice-typed
cleaning en-cleaning
switching en-staff-menu-switching
usage en-staff-menu-usage-01
END

# The emergency card in every language, on five panels at four text sizes, as one sheet: a row a language.
sheet=$root/out/sheet
rm -rf "$sheet"
for panel in 1920x1080:21.5 1080x1920:21.5 1366x768:15.6 1280x1024:17 1024x768:17; do
  for size in 100 125 150 200; do
    build/release/clinic-kiosk tour --out "$sheet/${panel/:/-}-$size" --screen emergency --text-size "$size" \
      --size "${panel%:*}" --diagonal "${panel#*:}" >/dev/null 2>&1
  done
done
thumbs=()
for locale in en cy pl ar ur bn pa zh-Hans; do
  for panel in 1920x1080-21.5 1080x1920-21.5 1366x768-15.6 1280x1024-17 1024x768-17; do
    for size in 100 125 150 200; do thumbs+=("$sheet/$panel-$size/$locale-emergency.png"); done
  done
done
# One at a time, since all of them at full size are more than ImageMagick holds.
for thumb in "${thumbs[@]}"; do mogrify -thumbnail 200x150 "$thumb"; done
montage "${thumbs[@]}" -tile 20x8 -geometry 200x150+3+3 -background '#808080' docs/pictures/emergency-sheet.png
mogrify -colors 128 docs/pictures/emergency-sheet.png
say "docs/pictures/emergency-sheet.png"
