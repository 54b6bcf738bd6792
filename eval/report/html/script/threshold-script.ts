/** Lets a reader try thresholds on the curve. */
export const THRESHOLD_SCRIPT = `
const slider = document.getElementById('threshold');
if (slider) {
  const points = JSON.parse(slider.dataset.points);
  const tried = document.getElementById('tried');
  const place = () => {
    const { cx, cy, text } = points[slider.value];
    tried.setAttribute('cx', cx);
    tried.setAttribute('cy', cy);
    slider.setAttribute('aria-valuetext', text);
    document.getElementById('threshold-text').textContent = text;
  };
  slider.addEventListener('input', () => {
    tried.setAttribute('visibility', 'visible');
    place();
  });
  slider.parentElement.hidden = false;
  place();
}
`;
