//! The picture that goes with a link to the page (Open Graph): the default answer, and the track that shows from which
//! volume on own keys are cheaper, drawn from the model's own regions. And the page's icon.

use ab_glyph::{Font, FontRef, Glyph, PxScale, ScaleFont, point};
use byok_calculator::{
    model::{Inputs, Side, answer},
    text::scale,
};
use xtask::Failure;

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
const MARGIN: f32 = 80.0;

type Colour = [u8; 3];
const PAPER: Colour = [255, 255, 255];
const INK: Colour = [26, 31, 38];
const MUTED: Colour = [86, 96, 108];
// The light values of --byok-own, --byok-managed and --byok-close.
const OWN: Colour = [11, 92, 173];
const MANAGED: Colour = [143, 74, 0];
const CLOSE: Colour = [86, 96, 108];

/// The picture as PNG: the verdict large, the break-even under it.
pub(crate) fn draw([verdict, break_even]: &[String; 2]) -> Result<Vec<u8>, Failure> {
    let font = FontRef::try_from_slice(epaint_default_fonts::UBUNTU_LIGHT).map_err(|error| failed(&error))?;
    let mut canvas = Canvas { pixels: PAPER.repeat((WIDTH * HEIGHT) as usize) };
    let inputs = Inputs::default();
    let mut y = canvas.text(&font, "Own keys or managed credits?", 36.0, 120.0, MUTED);
    y = canvas.text(&font, verdict, 64.0, y + 48.0, MANAGED);
    y = canvas.text(&font, break_even, 30.0, y + 20.0, INK);
    track(&mut canvas, &inputs, y + 24.0);
    png(&canvas.pixels, WIDTH, HEIGHT)
}

/// Side of the icon.
const ICON: u32 = 32;

/// The icon that browsers ask for by themselves, as ICO: the track, managed before own keys.
pub(crate) fn icon() -> Result<Vec<u8>, Failure> {
    let mut pixels = Vec::new();
    for at in 0..ICON * ICON {
        let (x, y) = (at % ICON, at / ICON);
        pixels.extend(match (x, y) {
            (_, ..8 | 24..) => PAPER,
            (..12, _) => MANAGED,
            _ => OWN,
        });
    }
    let image = png(&pixels, ICON, ICON)?;
    // One image of that size and 24 bits a pixel, 22 bytes from here.
    let mut file = vec![0, 0, 1, 0, 1, 0, ICON as u8, ICON as u8, 0, 0, 1, 0, 24, 0];
    file.extend((image.len() as u32).to_le_bytes());
    file.extend(22_u32.to_le_bytes());
    file.extend(image);
    Ok(file)
}

/// The slider's track: where each side is cheaper, from nothing to a million, and where the default volume stands.
fn track(canvas: &mut Canvas, inputs: &Inputs, y: f32) {
    let length = WIDTH as f32 - 2.0 * MARGIN;
    let x = |volume: u32| MARGIN + length * scale::position(volume) as f32 / (scale::TOP * 1_000) as f32;
    for region in answer(inputs).regions {
        let colour = match region.cheaper {
            Side::Byok => OWN,
            Side::Managed => MANAGED,
            Side::Tie => CLOSE,
        };
        canvas.fill(x(region.start), x(region.end.saturating_add(1)), y, y + 24.0, colour);
    }
    let here = x(inputs.volume());
    canvas.fill(here - 5.0, here + 5.0, y - 14.0, y + 38.0, PAPER);
    canvas.fill(here - 3.0, here + 3.0, y - 12.0, y + 36.0, INK);
}

/// Rows of pixels, three bytes each.
struct Canvas {
    pixels: Vec<u8>,
}

impl Canvas {
    /// Puts a colour over a pixel, as far as `share` of 1 says.
    fn blend(&mut self, x: u32, y: u32, colour: Colour, share: f32) {
        if x >= WIDTH || y >= HEIGHT {
            return;
        }
        let at = ((y * WIDTH + x) * 3) as usize;
        for (below, above) in self.pixels[at..at + 3].iter_mut().zip(colour) {
            *below = (f32::from(*below) + (f32::from(above) - f32::from(*below)) * share.clamp(0.0, 1.0)).round() as u8;
        }
    }

    fn fill(&mut self, left: f32, right: f32, top: f32, bottom: f32, colour: Colour) {
        for y in top as u32..bottom as u32 {
            for x in left as u32..right as u32 {
                self.blend(x, y, colour, 1.0);
            }
        }
    }

    /// Writes lines that break between words, the first on this base line; gives the base line of the next.
    fn text(&mut self, font: &FontRef<'_>, text: &str, size: f32, mut y: f32, colour: Colour) -> f32 {
        let scaled = font.as_scaled(PxScale::from(size));
        let advance = |character: char| scaled.h_advance(font.glyph_id(character));
        let mut x = MARGIN;
        for word in text.split_inclusive(' ') {
            let width: f32 = word.trim_end().chars().map(advance).sum();
            if x + width > WIDTH as f32 - MARGIN {
                (x, y) = (MARGIN, y + size * 1.25);
            }
            for character in word.chars() {
                self.glyph(font, scaled.scaled_glyph(character), x, y, colour);
                x += advance(character);
            }
        }
        y + size * 1.25
    }

    fn glyph(&mut self, font: &FontRef<'_>, mut glyph: Glyph, x: f32, y: f32, colour: Colour) {
        glyph.position = point(x, y);
        if let Some(outline) = font.outline_glyph(glyph) {
            let corner = outline.px_bounds().min;
            outline.draw(|dx, dy, share| self.blend(corner.x as u32 + dx, corner.y as u32 + dy, colour, share));
        }
    }
}

fn png(pixels: &[u8], width: u32, height: u32) -> Result<Vec<u8>, Failure> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(|error| failed(&error))?;
    writer.write_image_data(pixels).map_err(|error| failed(&error))?;
    writer.finish().map_err(|error| failed(&error))?;
    Ok(file)
}

fn failed(error: &dyn std::fmt::Display) -> Failure {
    Failure::new(format!("cannot draw the page's picture: {error}"), "see xtask/src/picture.rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_is_a_png_of_the_size_that_previews_want() -> Result<(), Failure> {
        let picture = draw(&["A verdict.".to_owned(), "A break-even.".to_owned()])?;
        assert_eq!(&picture[1..4], b"PNG");
        assert_eq!(picture[16..24], [WIDTH.to_be_bytes(), HEIGHT.to_be_bytes()].concat());
        assert_ne!(picture, draw(&["Another.".to_owned(), "A break-even.".to_owned()])?);
        Ok(())
    }

    #[test]
    fn the_icon_holds_one_png() -> Result<(), Failure> {
        let icon = icon()?;
        assert_eq!(icon[..6], [0, 0, 1, 0, 1, 0]);
        assert_eq!(icon[14..18], (icon.len() as u32 - 22).to_le_bytes());
        assert_eq!(&icon[23..26], b"PNG");
        Ok(())
    }
}
